package org.investstat.command;

import java.util.Optional;

/**
 * A run to be read again.
 *
 * @param runId empty: the published one
 * @param signingKey file of the key that its manifest was signed with
 */
public record VerifyRequest(OutputRequest where, Optional<String> runId, Optional<String> signingKey) {}
