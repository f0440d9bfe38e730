package org.investstat.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the outcome is written for machines; {@link StatusFile} finds it before parsing, here it is declared. */
final class StatusFileOption {

    @Option(names = "--status-file", paramLabel = "URI")
    Optional<String> file = Optional.empty();
}
