package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.Screen;
import org.investstat.command.Board;
import org.investstat.report.CsvListing;
import org.investstat.report.JsonRows;
import org.investstat.report.ListingGrid;
import org.investstat.report.MarkdownTable;
import org.investstat.report.Paint;
import org.investstat.report.Printable;
import org.investstat.report.ScreenTable;
import org.investstat.report.TerminalTable;
import org.investstat.text.Text;

/** How a board is printed, as {@code --format} says. */
enum ShowFormat {
    TABLE {
        @Override
        List<String> lines(Board board, Console console) {
            Screen screen = console.screen();
            Paint paint = screen.paint();
            List<String> lines = new ArrayList<>();
            lines.add(paint.strong(Printable.line(board.title().in(console.lang()))));
            board.notes().forEach(note -> lines.add(paint.faint(Printable.line(note.in(console.lang())))));
            lines.addAll(
                    screen.out()
                            ? ScreenTable.lines(board.listing(), console.lang(), screen.width(), paint)
                            : TerminalTable.lines(ListingGrid.of(board.listing()), console.lang()));
            return lines;
        }
    },
    MARKDOWN {
        @Override
        List<String> lines(Board board, Console console) {
            List<String> lines = new ArrayList<>();
            lines.add("## " + Printable.line(board.title().in(console.lang())));
            board.notes().forEach(note -> lines.addAll(List.of("", Printable.line(note.in(console.lang())))));
            lines.add("");
            lines.addAll(MarkdownTable.lines(ListingGrid.of(board.listing()), console.lang()));
            return lines;
        }
    },
    CSV {
        @Override
        List<String> lines(Board board, Console console) {
            // The CR of each line end stays; what prints lines adds the LF.
            return console.data(
                    List.of(CsvListing.text(board.listing(), console.lang()).split("\n")));
        }
    },
    JSON {
        @Override
        List<String> lines(Board board, Console console) {
            return JsonRows.lines(board.listing(), console.lang());
        }
    };

    private static final Text NAMES = Text.of("table、csv、json 或 markdown", "table, csv, json or markdown");

    /** None of them steers a terminal, if that is where they go. */
    abstract List<String> lines(Board board, Console console);

    static ShowFormat named(String format) {
        return switch (format) {
            case "table" -> TABLE;
            case "csv" -> CSV;
            case "json" -> JSON;
            case "markdown" -> MARKDOWN;
            default -> throw Arguments.invalid("--format", format, NAMES);
        };
    }
}
