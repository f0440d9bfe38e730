package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.TimeSlices;

/** Row counts and sums of one measure in one breakdown; a stock is what has come in since the beginning. */
public final class SumStates {
    private final CubeCells cells;
    private final int at;
    private final boolean stock;
    private final TimeSlices slices;

    SumStates(CubeCells cells, int at, boolean stock, TimeSlices slices) {
        this.cells = cells;
        this.at = at;
        this.stock = stock;
        this.slices = slices;
    }

    public long sum(long group, DateRange days) {
        return cells.between(group, 2 * at + 1, from(days), slices.to(days));
    }

    public boolean hasFacts(long group, DateRange days) {
        return cells.between(group, 2 * at, from(days), slices.to(days)) != 0;
    }

    private int from(DateRange days) {
        return stock ? 0 : slices.from(days);
    }

    public LongStream groups() {
        return Arrays.stream(cells.groups());
    }
}
