package org.investstat.indicator.pass;

/** Row counts and sums by two codes, that of a row's place and kind (its base) and that of its members. */
abstract sealed class FineCells permits DenseCells, PagedCells {
    /** Receives the cells: a row count at {@code offset}, the sums behind it. */
    interface Visitor {
        void visit(int base, int member, long[] values, int offset);
    }

    /** Longs of a cell: the row count, then the sums. */
    final int width;

    long[] values = {};
    private int[] offsets = {};

    FineCells(int width) {
        this.width = width;
    }

    /** @param numbers how many of them are summed */
    static FineCells of(int numbers) {
        return new DenseCells(1 + numbers);
    }

    /** These cells with room for so many bases and members: themselves, or others that have taken over what they hold. */
    abstract FineCells fitting(int bases, int members);

    /** Where the cells of rows are among the values, which have room for them afterwards. */
    abstract void locate(int[] rows, int count, int[] bases, int[] members, int[] offsets);

    /** Hands over every cell that has rows. */
    abstract void each(Visitor visitor);

    /**
     * Adds rows whose codes these cells are {@link #fitting}.
     *
     * @param rows positions of the rows in the batch
     * @param bases code of each of them
     * @param members codes by position in the batch
     * @param numbers to sum, by position in the batch
     */
    final void add(int[] rows, int count, int[] bases, int[] members, long[][] numbers) {
        offsets = offsets.length < count ? new int[rows.length] : offsets;
        locate(rows, count, bases, members, offsets);
        if (numbers.length == 0) {
            countRows(values, offsets, count);
            return;
        }
        countAndSum(values, offsets, numbers[0], rows, count);
        for (int n = 1; n < numbers.length; n++) {
            sum(values, offsets, 1 + n, numbers[n], rows, count);
        }
    }

    private static void countRows(long[] values, int[] offsets, int count) {
        for (int i = 0; i < count; i++) {
            values[offsets[i]]++;
        }
    }

    /** The count and the first sum are neighbours, so they are met once. */
    private static void countAndSum(long[] values, int[] offsets, long[] numbers, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int at = offsets[i];
            values[at]++;
            values[at + 1] = Math.addExact(values[at + 1], numbers[rows[i]]);
        }
    }

    private static void sum(long[] values, int[] offsets, int place, long[] numbers, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int at = offsets[i] + place;
            values[at] = Math.addExact(values[at], numbers[rows[i]]);
        }
    }
}
