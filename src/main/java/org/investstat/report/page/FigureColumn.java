package org.investstat.report.page;

import java.util.Arrays;
import java.util.List;
import org.investstat.indicator.figure.Evaluation;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;

/** The figures of one indicator in a block, packed as they come. */
final class FigureColumn {
    private final int indicator;
    private final PrintedNumbers numbers;
    private long[] cells = new long[64];
    private int size;
    private final ByteSink values = new ByteSink();
    private final ByteSink onYear = new ByteSink();
    private final ByteSink onPrevious = new ByteSink();
    private final ByteSink numerators = new ByteSink();
    private final ByteSink denominators = new ByteSink();
    private long denominator;

    /** @param indicator its place in the edition's list */
    FigureColumn(int indicator, PrintedNumbers numbers) {
        this.indicator = indicator;
        this.numbers = numbers;
    }

    int indicator() {
        return indicator;
    }

    /** @param cell region, period and members, see {@link CellCodes} */
    void add(long cell, Figure figure) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
        values.optional(numbers.value(figure));
        onYear.optional(numbers.changeOnYear(figure));
        if (figure.breakdown().isEmpty()) {
            onPrevious.optional(numbers.changeOnPrevious(figure));
        }
        if (figure.indicator().kind().isRatio()) {
            Evaluation sides = figure.current();
            numerators.signed(sides.numerator());
            // The members of a total stand over the same number.
            denominators.signed(sides.denominator() - denominator);
            denominator = sides.denominator();
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
