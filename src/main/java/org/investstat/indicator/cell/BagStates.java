package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Values of one measure in one breakdown: how many are different, which is in the middle. Not for several threads. */
public final class BagStates {
    private final BagCells cells;
    /** How often each value is there; all zero between two questions. */
    private final long[] tally;

    BagStates(BagCells cells) {
        this.cells = cells;
        this.tally = new long[cells.domainSize()];
    }

    public long distinct(long group, Span span) {
        return cells.distinct(cells.start(group, span.from()), cells.start(group, span.to()), span.from());
    }

    /** The sum of the two middle values, which are one and the same for an odd number of them; none of no value. */
    public OptionalLong twiceMedian(long group, Span span) {
        int from = cells.start(group, span.from());
        int to = cells.start(group, span.to());
        if (from == to) {
            return OptionalLong.empty();
        }
        int[] places = places(from, to);
        long size = 0;
        for (int place : places) {
            size += tally[place];
        }
        long twice = at(places, (size - 1) / 2) + at(places, size / 2);
        for (int place : places) {
            tally[place] = 0;
        }
        return OptionalLong.of(twice);
    }

    /** Tallies the values between two places, and returns the different ones, ascending. */
    private int[] places(int from, int to) {
        int[] met = new int[Math.min(to - from, tally.length)];
        int n = 0;
        for (int i = from; i < to; i++) {
            int place = cells.place(i);
            if (tally[place] == 0) {
                met[n++] = place;
            }
            tally[place] = Math.addExact(tally[place], cells.count(i));
        }
        int[] places = Arrays.copyOf(met, n);
        Arrays.sort(places);
        return places;
    }

    private long at(int[] places, long position) {
        long passed = 0;
        for (int place : places) {
            passed += tally[place];
            if (passed > position) {
                return cells.value(place);
            }
        }
        throw new IllegalStateException("no value at " + position);
    }

    public LongStream groups() {
        return Arrays.stream(cells.groups());
    }
}
