package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.command.OutputRequest;
import picocli.CommandLine.Option;

/** Which output a command is about. */
final class OutputOptions {

    @Option(names = "--output", paramLabel = "DIR")
    Optional<String> output = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    Optional<String> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1")
    List<String> settings = new ArrayList<>();

    OutputRequest request() {
        return new OutputRequest(output, config, Arguments.settings(settings));
    }
}
