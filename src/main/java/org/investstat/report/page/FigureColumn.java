package org.investstat.report.page;

import java.util.Arrays;
import java.util.List;
import org.investstat.report.PrintedFigure;

/** The figures of one indicator in a block, packed as they come. */
final class FigureColumn {
    private final int indicator;
    private long[] cells = new long[64];
    private int size;
    private final ByteSink values = new ByteSink();
    private final ByteSink onYear = new ByteSink();
    private final ByteSink onPrevious = new ByteSink();
    private final ByteSink numerators = new ByteSink();
    private final ByteSink denominators = new ByteSink();
    private long denominator;

    /** @param indicator its place in the edition's list */
    FigureColumn(int indicator) {
        this.indicator = indicator;
    }

    int indicator() {
        return indicator;
    }

    /** @param cell region, period and members, see {@link CellCodes} */
    void add(long cell, PrintedFigure figure) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
        values.optional(figure.printed());
        onYear.optional(figure.changeOnYear());
        if (figure.breakdown().isEmpty()) {
            onPrevious.optional(figure.changeOnPrevious());
        }
        PrintedFigure.Quotient quotient = figure.quotient();
        if (quotient != null) {
            numerators.signed(quotient.numerator());
            // The members of a total stand over the same number.
            denominators.signed(quotient.denominator() - denominator);
            denominator = quotient.denominator();
        }
    }

    long[] cells() {
        return Arrays.copyOf(cells, size);
    }

    /** Five runs of numbers, after the steps from each figure's row to the next one's. */
    List<ByteSink> sections(long[] rows) {
        ByteSink steps = new ByteSink();
        int last = -1;
        for (int i = 0; i < size; i++) {
            int row = Arrays.binarySearch(rows, cells[i]);
            steps.signed(row - last - 1L);
            last = row;
        }
        return List.of(steps, values, onYear, onPrevious, numerators, denominators);
    }
}
