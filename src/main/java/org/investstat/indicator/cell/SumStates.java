package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Row counts and sums of one measure in one breakdown, over the slices that its {@link Timing} makes of a span. Asking
 * for one group after the other is quickest. Not for several threads.
 */
public final class SumStates {
    private final CubeCells cells;
    private final int at;
    private final Timing timing;
    private long group = -1;
    private int start;
    private @Nullable Span span;
    private int from;
    private int to;

    SumStates(CubeCells cells, int at, Timing timing) {
        this.cells = cells;
        this.at = at;
        this.timing = timing;
    }

    public long sum(long group, Span span) {
        return between(group, 2 * at + 1, span);
    }

    public boolean hasFacts(long group, Span span) {
        return rows(group, span) != 0;
    }

    public long rows(long group, Span span) {
        return between(group, 2 * at, span);
    }

    @SuppressWarnings("ReferenceEquality") // another object for the same span only costs looking again
    private long between(long wanted, int position, Span asked) {
        if (wanted != group) {
            group = wanted;
            start = cells.start(wanted);
            span = null;
        }
        // A sum and its row count are asked for one after the other.
        if (asked != span) {
            span = asked;
            Span slices = timing.slices(asked);
            from = cells.advance(start, group, slices.from());
            to = cells.advance(from, group, slices.to());
        }
        return cells.between(start, from, to, position);
    }

    public LongStream groups() {
        return Arrays.stream(cells.groups());
    }
}
