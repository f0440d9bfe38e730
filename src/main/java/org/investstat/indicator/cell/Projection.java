package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Adds the fine cells of a bundle to the cells of one of its cubes. */
final class Projection {
    /** In place of where a measure's sum is. */
    static final int NOT_COUNTED = -1;

    private final CellTable cells;
    private final int sign;
    private final IntFunction<long[]> keysOf;
    /** By tuple. */
    private long[] @Nullable [] keys = new long[16][];

    Projection(CellTable cells, int sign, IntFunction<long[]> keysOf) {
        this.cells = cells;
        this.sign = sign;
        this.keysOf = keysOf;
    }

    /**
     * Adds one fine cell.
     *
     * @param place the part of the key that region and slice make up
     * @param sources for each measure where its sum is behind {@code offset}, {@link #NOT_COUNTED} for none
     */
    void add(long place, int tuple, int[] sources, long[] fine, int offset) {
        for (long members : keys(tuple)) {
            int slot = cells.slot(place | members);
            long[] values = cells.values();
            for (int m = 0; m < sources.length; m++) {
                if (sources[m] != NOT_COUNTED) {
                    int at = slot + 2 * m;
                    values[at] += sign * fine[offset];
                    values[at + 1] = Math.addExact(values[at + 1], sign * fine[offset + sources[m]]);
                }
            }
        }
    }

    private long[] keys(int tuple) {
        if (tuple >= keys.length) {
            keys = Arrays.copyOf(keys, 2 * tuple);
        }
        long[] known = keys[tuple];
        if (known == null) {
            known = keysOf.apply(tuple);
            keys[tuple] = known;
        }
        return known;
    }
}
