package org.investstat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.table.Lang;
import org.investstat.table.Text;

/** A grid as a JSON array (RFC 8259): an object per row, keyed by column id, every value the printed text. */
public final class JsonRows {

    private JsonRows() {}

    /** The array, one row a line. */
    public static List<String> lines(Grid grid, Lang lang) {
        List<String> lines = new ArrayList<>();
        lines.add("[");
        for (int i = 0; i < grid.rows().size(); i++) {
            boolean last = i == grid.rows().size() - 1;
            lines.add("  " + object(grid, grid.rows().get(i), lang) + (last ? "" : ","));
        }
        lines.add("]");
        return List.copyOf(lines);
    }

    private static String object(Grid grid, List<Text> row, Lang lang) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            members.add(quoted(grid.columns().get(i).id()) + ": "
                    + quoted(row.get(i).in(lang)));
        }
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
