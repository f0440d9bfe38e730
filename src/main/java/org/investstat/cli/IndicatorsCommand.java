package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.report.Grid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every definition with its 口径. */
@Command(name = "indicators")
final class IndicatorsCommand implements Action {
    @Option(names = "--format", paramLabel = "FORMAT")
    String format = "table";

    @Option(names = "--as-of", paramLabel = "DATE")
    Optional<String> asOf = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    Optional<String> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1")
    List<String> settings = new ArrayList<>();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        GridFormat lines = GridFormat.named(format);
        Grid grid = application
                .indicators(config, Arguments.settings(settings), asOf.map(value -> Arguments.date("--as-of", value)))
                .grid();
        console.say(lines.lines(grid, console.lang()));
    }
}
