package org.investstat.report;

import java.util.List;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** Cells and titles of a grid in one language, safe to print on one line. */
final class GridCells {

    private GridCells() {}

    static List<String> header(Grid grid, Lang lang) {
        return grid.columns().stream()
                .map(c -> Printable.line(c.title().in(lang)))
                .toList();
    }

    static List<String> row(List<Text> row, Lang lang) {
        return row.stream().map(cell -> Printable.line(cell.in(lang))).toList();
    }
}
