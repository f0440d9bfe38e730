package org.investstat.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes. The language and the wish for traces are found before parsing; here they are declared. */
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "zh|en", completionCandidates = Completion.Languages.class)
    Optional<String> lang = Optional.empty();

    @Option(names = "--stacktrace")
    boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;
}
