package org.investstat.report;

import java.util.ArrayList;
import java.util.List;
import org.investstat.report.Grid.Align;
import org.investstat.text.Lang;

/** A grid for a terminal: columns aligned by display width, a rule under the header, no trailing blanks. */
public final class TerminalTable {
    private static final String GAP = "  ";

    private TerminalTable() {}

    /** Header, rule and one line per row. */
    public static List<String> lines(Grid grid, Lang lang) {
        List<String> header = GridCells.header(grid, lang);
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        body(grid, lang).forEach(all::add);
        int[] widths = widths(header.size(), all);
        List<String> lines = aligned(grid, all, widths);
        lines.add(1, rule(widths));
        return List.copyOf(lines);
    }

    /** One line per row, aligned, without the header. */
    public static List<String> bodyLines(Grid grid, Lang lang) {
        List<List<String>> body = body(grid, lang);
        return List.copyOf(aligned(grid, body, widths(grid.columns().size(), body)));
    }

    private static List<List<String>> body(Grid grid, Lang lang) {
        return grid.rows().stream().map(row -> GridCells.row(row, lang)).toList();
    }

    private static int[] widths(int columns, List<List<String>> rows) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private static List<String> aligned(Grid grid, List<List<String>> rows, int[] widths) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
                boolean right = grid.columns().get(i).align() == Align.RIGHT;
                line.append(i == 0 ? "" : GAP).append(right ? blanks + row.get(i) : row.get(i) + blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        return String.join(GAP, dashes);
    }
}
