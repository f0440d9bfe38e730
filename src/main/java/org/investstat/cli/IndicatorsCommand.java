package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.report.Grid;
import org.investstat.report.JsonRows;
import org.investstat.report.MarkdownTable;
import org.investstat.report.TerminalTable;
import org.investstat.run.Application;
import org.investstat.table.Lang;
import org.investstat.table.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every definition with its 口径. */
@Command(name = "indicators")
final class IndicatorsCommand implements Action {
    private static final Text FORMATS = Text.of("table、markdown 或 json", "table, markdown or json");

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
        Renderer renderer = renderer();
        Grid grid = application
                .indicators(config, Arguments.settings(settings), asOf.map(value -> Arguments.date("--as-of", value)))
                .grid();
        console.say(renderer.lines(grid, console.lang()));
    }

    private Renderer renderer() {
        return switch (format) {
            case "table" -> TerminalTable::lines;
            case "markdown" -> MarkdownTable::lines;
            case "json" -> JsonRows::lines;
            default -> throw Arguments.invalid("--format", format, FORMATS);
        };
    }

    private interface Renderer {
        List<String> lines(Grid grid, Lang lang);
    }
}
