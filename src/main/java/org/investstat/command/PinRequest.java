package org.investstat.command;

import java.util.Optional;

/**
 * A run that is to be kept, or no longer.
 *
 * @param label why it is kept; empty: it is kept no longer
 */
public record PinRequest(OutputRequest where, String runId, Optional<String> label) {}
