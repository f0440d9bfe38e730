package org.investstat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.investstat.report.Grid.Align;
import org.investstat.text.Lang;

/** A grid on a screen: long titles take several lines, and so do words where the screen is narrow. */
final class ScreenGrid {
    static final String GAP = "  ";
    private static final int WIDEST_TITLE = 16;
    /** Narrower than this, words are hard to read. */
    private static final int NARROWEST_WORDS = 20;

    private final Grid grid;
    private final Paint paint;
    private final List<String> titles;
    private final List<List<String>> rows;
    private final int[] widths;

    ScreenGrid(Grid grid, Lang lang, Paint paint) {
        this.grid = grid;
        this.paint = paint;
        this.titles = GridCells.header(grid, lang);
        this.rows = grid.rows().stream().map(row -> GridCells.row(row, lang)).toList();
        this.widths = IntStream.range(0, titles.size()).map(this::width).toArray();
    }

    private int width(int column) {
        int title = titleWidth(DisplayWidth.of(titles.get(column)));
        return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).reduce(title, Math::max);
    }

    /** Lines of about the same length: no last character stands alone. */
    private static int titleWidth(int title) {
        int lines = Math.max(1, (title + WIDEST_TITLE - 1) / WIDEST_TITLE);
        return (title + lines - 1) / lines + (lines > 1 ? 1 : 0);
    }

    int width() {
        return Arrays.stream(widths)
                        .filter(w -> w > 0)
                        .map(w -> w + GAP.length())
                        .sum()
                - GAP.length();
    }

    /** Narrows the columns of words, the widest first, and says whether the grid now fits. */
    boolean fit(int screen) {
        while (width() > screen) {
            int widest = widestWords();
            if (widest < 0) {
                return false;
            }
            // Not below the next widest at once, so that several long columns share what there is.
            widths[widest] = Math.max(NARROWEST_WORDS, widths[widest] - Math.max(1, (width() - screen) / 2));
        }
        return true;
    }

    private int widestWords() {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean narrows = grid.columns().get(i).align() == Align.LEFT && widths[i] > NARROWEST_WORDS;
            if (narrows && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    /** Titles, a rule and the rows. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        wrapped(titles).forEach(line -> lines.add(paint.strong(line)));
        lines.add(paint.faint(
                String.join(GAP, Arrays.stream(widths).mapToObj("─"::repeat).toList())));
        lines.addAll(body());
        return lines;
    }

    /** The rows alone. */
    List<String> body() {
        return rows.stream().flatMap(row -> wrapped(row).stream()).toList();
    }

    private List<String> wrapped(List<String> cells) {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            pieces.add(WrappedText.lines(cells.get(i), widths[i]));
        }
        int height = pieces.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            lines.add(line(pieces, y));
        }
        return lines;
    }

    private String line(List<List<String>> pieces, int y) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (widths[i] == 0) {
                continue; // neither title nor cell: not there at all
            }
            String piece = y < pieces.get(i).size() ? pieces.get(i).get(y) : "";
            String blanks = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(piece)));
            boolean right = grid.columns().get(i).align() == Align.RIGHT;
            String shown = paint.cell(piece);
            line.append(line.isEmpty() ? "" : GAP).append(right ? blanks + shown : shown + blanks);
        }
        return line.toString().stripTrailing();
    }
}
