package org.investstat.report;

import java.util.Arrays;
import java.util.List;
import org.investstat.text.Text;

/**
 * Rows and columns as people see them: every cell is already printed text.
 *
 * @param rows each exactly as wide as the columns
 */
public record Grid(List<Column> columns, List<List<Text>> rows) {

    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Text> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a grid of " + columns.size() + " columns: " + row);
            }
        }
    }

    /** One row: texts stay as they are, everything else is its own {@code toString} in both languages. */
    public static List<Text> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Text text ? text : Text.same(cell.toString()))
                .toList();
    }

    /** On which side the cells of a column line up. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /**
     * One column.
     *
     * @param id its name for programs, like {@code contract_amount}
     * @param title its name for people
     */
    public record Column(String id, Text title, Align align) {

        public static Column words(String id, Text title) {
            return new Column(id, title, Align.LEFT);
        }

        public static Column numbers(String id, Text title) {
            return new Column(id, title, Align.RIGHT);
        }
    }
}
