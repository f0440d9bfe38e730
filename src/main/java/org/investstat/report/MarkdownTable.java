package org.investstat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.report.Grid.Align;
import org.investstat.text.Lang;

/** A grid as a table of GitHub-flavoured Markdown. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /** Header, rule and one line per row. */
    public static List<String> lines(Grid grid, Lang lang) {
        List<String> lines = new ArrayList<>();
        lines.add(line(GridCells.header(grid, lang)));
        lines.add(grid.columns().stream()
                .map(column -> column.align() == Align.RIGHT ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        grid.rows().forEach(row -> lines.add(line(GridCells.row(row, lang))));
        return List.copyOf(lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
    }
}
