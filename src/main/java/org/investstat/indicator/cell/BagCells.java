package org.investstat.indicator.cell;

import java.util.Arrays;

/**
 * The merged values of one bag, the slices of a group (region and members) side by side. Each value knows in which
 * earlier slice of its group it was last, so that the different values of a span are those that were not there since its
 * beginning.
 */
final class BagCells {
    private static final int NOT_BEFORE = -1;

    /** The different values of all cells, ascending; elsewhere a value is its place here. */
    private final long[] domain;
    /** Keys of the cells, ascending. */
    private final long[] cells;
    /** Where the values of each cell begin, and where those of the last one end. */
    private final int[] starts;

    private final int[] values;
    private final long[] counts;
    /** The last earlier slice of the group with the same value. */
    private final int[] previous;

    private BagCells(long[] domain, long[] cells, int[] starts, int size) {
        this.domain = domain;
        this.cells = cells;
        this.starts = starts;
        this.values = new int[size];
        this.counts = new long[size];
        this.previous = new int[size];
    }

    static BagCells of(BagEntries entries) {
        long[] cells = different(entries.keys());
        int[] places = new int[entries.size()];
        int[] starts = new int[cells.length + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = Arrays.binarySearch(cells, entries.keys()[i]);
            starts[places[i] + 1]++;
        }
        for (int cell = 0; cell < cells.length; cell++) {
            starts[cell + 1] += starts[cell];
        }
        BagCells bag = new BagCells(different(entries.values()), cells, starts, entries.size());
        int[] next = starts.clone();
        for (int i = 0; i < places.length; i++) {
            int at = next[places[i]]++;
            bag.values[at] = Arrays.binarySearch(bag.domain, entries.values()[i]);
            bag.counts[at] = entries.counts()[i];
        }
        bag.linkSlices();
        return bag;
    }

    private static long[] different(long[] some) {
        long[] sorted = some.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    private void linkSlices() {
        int[] lastCell = new int[domain.length];
        Arrays.fill(lastCell, NOT_BEFORE);
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                int last = lastCell[values[i]];
                boolean before = last != NOT_BEFORE && CubeCells.group(cells[last]) == CubeCells.group(cells[cell]);
                previous[i] = before ? CellKey.slice(cells[last]) : NOT_BEFORE;
                lastCell[values[i]] = cell;
            }
        }
    }

    /** Where the values of a group in or after a slice begin. */
    int start(long group, int slice) {
        int found = Arrays.binarySearch(cells, (group << CellKey.SLICE_BITS) + slice);
        return starts[found >= 0 ? found : -found - 1];
    }

    /** How many different values are there between two starts of a group, the first of them that of a slice. */
    int distinct(int from, int to, int slice) {
        int distinct = 0;
        for (int i = from; i < to; i++) {
            if (previous[i] < slice) {
                distinct++;
            }
        }
        return distinct;
    }

    /** How many different values there are anywhere. */
    int domainSize() {
        return domain.length;
    }

    /** A value by its place among all different ones. */
    long value(int place) {
        return domain[place];
    }

    /** The place of a value among all different ones. */
    int place(int at) {
        return values[at];
    }

    long count(int at) {
        return counts[at];
    }

    long[] groups() {
        return Arrays.stream(cells).map(CubeCells::group).distinct().toArray();
    }
}
