package org.investstat.command;

/**
 * A run that is kept whatever its age.
 *
 * @param label why, in the office's words
 */
public record Pinned(String runId, String label) {}
