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

    /** The sum in one of the longs over slices {@code from} to before {@code to} of a group. */
    long between(long group, int at, int from, int to) {
        return upTo(group, at, to) - upTo(group, at, from);
    }

    private long upTo(long group, int at, int slice) {
        long key = group << CellKey.SLICE_BITS;
        int found = Arrays.binarySearch(keys, key + slice);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before >= 0 && group(keys[before]) == group ? running[before * width + at] : 0;
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
