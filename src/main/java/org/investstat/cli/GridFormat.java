package org.investstat.cli;

import java.util.List;
import org.investstat.report.Grid;
import org.investstat.report.JsonRows;
import org.investstat.report.MarkdownTable;
import org.investstat.report.TerminalTable;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** How a grid is printed, as {@code --format} says. */
interface GridFormat {
    Text NAMES = Text.of("table、markdown 或 json", "table, markdown or json");

    List<String> lines(Grid grid, Lang lang);

    static GridFormat named(String format) {
        return switch (format) {
            case "table" -> TerminalTable::lines;
            case "markdown" -> MarkdownTable::lines;
            case "json" -> JsonRows::lines;
            default -> throw Arguments.invalid("--format", format, NAMES);
        };
    }
}
