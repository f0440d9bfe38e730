package org.investstat.report.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.investstat.report.DisplayWidth;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One sheet: a line with its title and the way back, the header in Chinese and in English, then the rows. The header
 * stays in view and has filters; rows below another one are indented and can be folded.
 */
final class Sheet {
    /** The line of the title and the two of the header. */
    static final int HEAD = 3;
    /** Excel's rows without those of the head. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - HEAD;

    /** Characters of a legible line on paper: about 7 points. */
    private static final int PAPER = 180;
    /** Characters beside the labels, which are on each page. */
    private static final int LEAST_ROOM = 100;
    /** Points of a line. */
    private static final int LINE = 15;

    private static final String HEADER_FILL = "D9E2EC";
    private static final String LINK = "0563C1";

    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private final int frozen;
    private final int most;
    /** Rows that follow each other at one depth. */
    private final List<Run> runs = new ArrayList<>();

    private int rows;
    private long leftOut;

    private record Run(int from, int depth) {}

    /**
     * An empty sheet.
     *
     * @param frozen columns that stay in view; the last of them shows by indentation what lies below what
     * @param most rows; further ones are counted and left out
     */
    Sheet(Worksheet sheet, Text title, List<SheetColumn> columns, int frozen, int most) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.frozen = frozen;
        this.most = Math.min(most, MOST_ROWS);
        head(title);
    }

    private void head(Text title) {
        sheet.hyperlink(0, 0, HyperLink.internal("'" + ContentsSheet.NAME + "'!A1", "← " + ContentsSheet.NAME));
        sheet.style(0, 0).fontColor(LINK).underlined().set();
        sheet.value(0, 1, CellText.of(title.zh() + "  " + title.en()));
        sheet.style(0, 1).bold().fontSize(13).set();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(1, c, CellText.of(columns.get(c).title().zh()));
            sheet.value(2, c, CellText.of(columns.get(c).title().en()));
            sheet.width(c, columns.get(c).width());
        }
        sheet.range(1, 0, 1, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEADER_FILL)
                .set();
        sheet.range(2, 0, 2, columns.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(HEADER_FILL)
                .set();
        sheet.rowHeight(1, LINE * lines(Text::zh));
        sheet.rowHeight(2, LINE * lines(Text::en));
        sheet.freezePane(frozen, HEAD);
        sheet.rowSumsBelow(false);
    }

    /** Titles take several lines in narrow columns, and not every program makes room for them. */
    private int lines(Function<Text, String> language) {
        return columns.stream()
                .mapToInt(c -> (DisplayWidth.of(language.apply(c.title())) + c.width() - 1) / (c.width() - 1))
                .max()
                .orElse(1);
    }

    /** A row that lies below none. */
    void row(@Nullable Object... cells) {
        rowBelow(0, cells);
    }

    /**
     * One row.
     *
     * @param depth how many rows it lies below
     * @param cells texts, numbers and days; null leaves a cell empty
     */
    void rowBelow(int depth, @Nullable Object... cells) {
        if (rows >= most) {
            leftOut++;
            return;
        }
        int r = HEAD + rows++;
        for (int c = 0; c < cells.length; c++) {
            cell(r, c, cells[c]);
        }
        if (runs.isEmpty() || runs.get(runs.size() - 1).depth() != depth) {
            runs.add(new Run(r, depth));
        }
    }

    private void cell(int r, int c, @Nullable Object value) {
        if (value instanceof Number number) {
            // A short zero: most cells of some boards are one.
            sheet.value(
                    r, c, number instanceof BigDecimal decimal && decimal.signum() == 0 ? Integer.valueOf(0) : number);
        } else if (value instanceof LocalDate day) {
            sheet.value(r, c, day);
        } else if (value != null) {
            sheet.value(r, c, CellText.of(value.toString()));
        }
    }

    int rows() {
        return rows;
    }

    /** Rows that there was no room for. */
    long leftOut() {
        return leftOut;
    }

    String name() {
        return sheet.getName();
    }

    /** Lays it out and writes it; nothing can be added afterwards. */
    void finish() throws IOException {
        int last = HEAD + Math.max(rows, 1) - 1;
        sheet.setAutoFilter(HEAD - 1, 0, last, columns.size() - 1);
        for (int c = 0; c < columns.size() && rows > 0; c++) {
            String format = columns.get(c).format();
            StyleSetter style = sheet.range(HEAD, c, last, c).style();
            if (!format.isEmpty()) {
                style.format(format).horizontalAlignment("right").set();
            } else if (c >= frozen && !columns.get(c - 1).format().isEmpty()) {
                // Words would stand right against the number before them.
                style.horizontalAlignment("left").indent(1).set();
            }
        }
        fold(last);
        print();
        sheet.finish();
    }

    private void fold(int last) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int end = i + 1 < runs.size() ? runs.get(i + 1).from() - 1 : last;
            if (run.depth() > 0) {
                sheet.range(run.from(), frozen - 1, end, frozen - 1)
                        .style()
                        .horizontalAlignment("left")
                        .indent(2 * run.depth())
                        .set();
                for (int level = 0; level < run.depth(); level++) {
                    sheet.groupRows(run.from(), end);
                }
            }
        }
    }

    /** On paper the header and the labels are on each page. */
    private void print() {
        int labels = width(columns.subList(0, frozen));
        int others = width(columns.subList(frozen, columns.size()));
        int room = Math.max(LEAST_ROOM, PAPER - labels);
        print(sheet, Math.max(1, (others + room / 2) / room));
        sheet.repeatRows(1, HEAD - 1);
        sheet.repeatCols(0, frozen - 1);
    }

    private static int width(List<SheetColumn> some) {
        return some.stream().mapToInt(SheetColumn::width).sum();
    }

    /** Across A4, as many pages wide as that, and as many long as it takes. */
    static void print(Worksheet sheet, int pages) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
    }
}
