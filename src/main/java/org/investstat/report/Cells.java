package org.investstat.report;

import java.util.List;
import org.investstat.table.Lang;
import org.investstat.table.Text;

/** Cells and titles of a grid in one language, safe to print on one line. */
final class Cells {

    private Cells() {}

    static List<String> header(Grid grid, Lang lang) {
        return grid.columns().stream().map(c -> oneLine(c.title().in(lang))).toList();
    }

    static List<String> row(List<Text> row, Lang lang) {
        return row.stream().map(cell -> oneLine(cell.in(lang))).toList();
    }

    /** Line ends and tabs become blanks; what could steer a terminal (ESC and its like) becomes a question mark. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Cells::harmless).forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static int harmless(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return ' ';
        }
        return Character.isISOControl(codePoint) ? '?' : codePoint;
    }
}
