package org.investstat.command;

import java.util.Optional;

/**
 * A run that CURRENT names now.
 *
 * @param path of its folder
 * @param before what CURRENT named before; empty: nothing
 */
public record PublishSummary(VerifySummary verified, String path, Optional<String> before) {}
