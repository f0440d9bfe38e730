package org.investstat.indicator.cell;

import java.util.Arrays;

/**
 * Row counts and sums by two codes, that of a row's place and kind (its base) and that of its members. Members that are
 * met early are frequent: so the cells of one base and a run of members lie side by side on a page, and there are pages
 * only where there are rows.
 */
final class FineCells {
    private static final int PAGE_BITS = 3;
    private static final int PAGE = 1 << PAGE_BITS;

    /** Receives the cells: a row count at {@code offset}, the sums behind it. */
    interface Visitor {
        void visit(int base, int member, long[] values, int offset);
    }

    private final int width;
    /** Base and run of members. */
    private final PairCodes pages = new PairCodes();

    private long[] values = {};
    private int[] offsets = {};

    /** @param numbers how many of them are summed */
    FineCells(int numbers) {
        this.width = 1 + numbers;
    }

    /**
     * Adds rows.
     *
     * @param rows positions of the rows in the batch
     * @param bases code of each of them
     * @param members codes by position in the batch
     * @param numbers to sum, by position in the batch
     */
    void add(int[] rows, int count, int[] bases, int[] members, long[][] numbers) {
        offsets = offsets.length < count ? new int[rows.length] : offsets;
        locate(rows, count, bases, members);
        long needed = (long) pages.size() * PAGE * width;
        values = values.length < needed ? Arrays.copyOf(values, Math.toIntExact(2 * needed)) : values;
        countRows(values, offsets, count);
        for (int n = 0; n < numbers.length; n++) {
            sum(values, offsets, 1 + n, numbers[n], rows, count);
        }
    }

    private void locate(int[] rows, int count, int[] bases, int[] members) {
        for (int i = 0; i < count; i++) {
            int member = members[rows[i]];
            int page = pages.code(bases[i], member >>> PAGE_BITS);
            offsets[i] = ((page << PAGE_BITS) | (member & (PAGE - 1))) * width;
        }
    }

    private static void countRows(long[] values, int[] offsets, int count) {
        for (int i = 0; i < count; i++) {
            values[offsets[i]]++;
        }
    }

    private static void sum(long[] values, int[] offsets, int place, long[] numbers, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int at = offsets[i] + place;
            values[at] = Math.addExact(values[at], numbers[rows[i]]);
        }
    }

    void each(Visitor visitor) {
        for (int page = 0; page < pages.size(); page++) {
            for (int i = 0; i < PAGE; i++) {
                int offset = ((page << PAGE_BITS) | i) * width;
                if (values[offset] != 0) {
                    int member = (pages.second(page) << PAGE_BITS) | i;
                    visitor.visit(pages.first(page), member, values, offset);
                }
            }
        }
    }
}
