package org.investstat.command;

import java.util.Optional;

/**
 * A run to be read again.
 *
 * @param runId empty: the published one
 */
public record VerifyRequest(OutputRequest where, Optional<String> runId) {}
