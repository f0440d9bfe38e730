package org.investstat.indicator.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.cell.CellKey;
import org.investstat.indicator.pass.column.PairCodes;

/**
 * The cells of a cube in one task, by the code of their place (region and slice) and that of their members: found in a
 * small table, and side by side in the order in which they are met.
 */
final class TaskCells {
    private final int width;
    private final PairCodes cells = new PairCodes();
    private final Map<Long, Integer> memberCodes = new HashMap<>();
    private final List<Long> memberKeys = new ArrayList<>();
    private long[] values;

    TaskCells(int width) {
        this.width = width;
        this.values = new long[16 * width];
    }

    /** The code of members, a new one if need be, by the part of the key that they make up. */
    int member(long key) {
        return memberCodes.computeIfAbsent(key, k -> {
            memberKeys.add(k);
            return memberKeys.size() - 1;
        });
    }

    /** Where the longs of a cell begin in {@link #values()}; a new cell starts at zero. Valid until the next call. */
    int slot(int place, int member) {
        int slot = cells.code(place, member) * width;
        if (slot == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(2, slot));
        }
        return slot;
    }

    long[] values() {
        return values;
    }

    /** The keys of the cells, in the order of {@link #packed()}. */
    long[] keys(PairCodes places) {
        long[] members = memberKeys.stream().mapToLong(Long::longValue).toArray();
        long[] keys = new long[cells.size()];
        for (int i = 0; i < keys.length; i++) {
            int place = cells.first(i);
            keys[i] = CellKey.of(places.first(place), 0, 0, places.second(place)) | members[cells.second(i)];
        }
        return keys;
    }

    /** The longs of all cells. */
    long[] packed() {
        return Arrays.copyOf(values, cells.size() * width);
    }
}
