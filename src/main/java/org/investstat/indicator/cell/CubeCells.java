package org.investstat.indicator.cell;

import java.util.Arrays;

/**
 * The merged cells of one cube as running sums along the slices of each group (region and members), so that any period
 * is the difference of two of them.
 */
final class CubeCells {
    private final int width;
    private final long[] keys;
    /** Per key the sums of its group up to and including its slice. */
    private final long[] running;

    private CubeCells(int width, long[] keys, long[] running) {
        this.width = width;
        this.keys = keys;
        this.running = running;
    }

    static CubeCells of(CellTable cells, int width) {
        long[] keys = cells.sortedKeys();
        long[] running = new long[keys.length * width];
        for (int i = 0; i < keys.length; i++) {
            int slot = cells.slot(keys[i]);
            boolean first = i == 0 || group(keys[i]) != group(keys[i - 1]);
            for (int w = 0; w < width; w++) {
                long before = first ? 0 : running[(i - 1) * width + w];
                running[i * width + w] = Math.addExact(before, cells.values()[slot + w]);
            }
        }
        return new CubeCells(width, keys, running);
    }

    static long group(long key) {
        return key >>> CellKey.SLICE_BITS;
    }

    /** Where the cells of a group begin; where they would, if it has none. */
    int start(long group) {
        int found = Arrays.binarySearch(keys, group << CellKey.SLICE_BITS);
        return found >= 0 ? found : -found - 1;
    }

    /** The sum in one of the longs over the cells between two places of a group whose cells begin at {@code start}. */
    long between(int start, int from, int to, int at) {
        return upTo(start, to, at) - upTo(start, from, at);
    }

    /** The first cell from here on that is of the slice or later, or of another group; groups have few cells. */
    int advance(int from, long group, int slice) {
        long key = (group << CellKey.SLICE_BITS) + slice;
        int at = from;
        while (at < keys.length && keys[at] < key) {
            at++;
        }
        return at;
    }

    private long upTo(int start, int end, int at) {
        return end > start ? running[(end - 1) * width + at] : 0;
    }

    /** Every group that has a cell, ascending. */
    long[] groups() {
        return Arrays.stream(keys).map(CubeCells::group).distinct().toArray();
    }

    int size() {
        return keys.length;
    }

    long key(int i) {
        return keys[i];
    }

    /** The sum of one cell alone. */
    long cell(int i, int at) {
        boolean first = i == 0 || group(keys[i]) != group(keys[i - 1]);
        return running[i * width + at] - (first ? 0 : running[(i - 1) * width + at]);
    }
}
