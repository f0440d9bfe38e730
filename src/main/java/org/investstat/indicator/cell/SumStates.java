package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Row counts and sums of one measure in one breakdown; a stock is what has come in since the beginning. Asking for one
 * group after the other is quickest. Not for several threads.
 */
public final class SumStates {
    private final CubeCells cells;
    private final int at;
    private final boolean stock;
    private long group = -1;
    private int start;

    SumStates(CubeCells cells, int at, boolean stock) {
        this.cells = cells;
        this.at = at;
        this.stock = stock;
    }

    public long sum(long group, Span span) {
        return between(group, 2 * at + 1, span);
    }

    public boolean hasFacts(long group, Span span) {
        return between(group, 2 * at, span) != 0;
    }

    private long between(long wanted, int position, Span span) {
        if (wanted != group) {
            group = wanted;
            start = cells.start(wanted);
        }
        return cells.between(start, wanted, position, stock ? span.sinceBeginning() : span);
    }

    public LongStream groups() {
        return Arrays.stream(cells.groups());
    }
}
