package org.investstat.indicator.pass;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Adds the fine cells of a bundle to the cells of one of its cubes. */
final class Projection {
    /** In place of where a measure's sum is. */
    static final int NOT_COUNTED = -1;

    private final TaskCells cells;
    private final int sign;
    private final IntFunction<long[]> keysOf;
    /** Codes of the cube's members by tuple. */
    private int[] @Nullable [] members = new int[16][];

    Projection(TaskCells cells, int sign, IntFunction<long[]> keysOf) {
        this.cells = cells;
        this.sign = sign;
        this.keysOf = keysOf;
    }

    /**
     * Adds one fine cell.
     *
     * @param place the code of region and slice
     * @param sources for each measure where its sum is behind {@code offset}, {@link #NOT_COUNTED} for none
     */
    void add(int place, int tuple, int[] sources, long[] fine, int offset) {
        for (int member : members(tuple)) {
            int slot = cells.slot(place, member);
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

    private int[] members(int tuple) {
        if (tuple >= members.length) {
            members = Arrays.copyOf(members, 2 * tuple);
        }
        int[] known = members[tuple];
        if (known == null) {
            known = LongStream.of(keysOf.apply(tuple)).mapToInt(cells::member).toArray();
            members[tuple] = known;
        }
        return known;
    }
}
