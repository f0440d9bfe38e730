package org.investstat.indicator.cell;

import org.jspecify.annotations.Nullable;

/**
 * Row counts and sums by two codes, that of a row's place and kind and that of its members: an array addressed by both
 * where it is small, else a hash.
 */
final class FineCells {
    /** Longs of the largest array: 32 megabytes. */
    private static final int LARGEST_ARRAY = 1 << 22;

    /** Receives the cells: a row count at {@code offset}, the sums behind it. */
    interface Visitor {
        void visit(int base, int member, long[] values, int offset);
    }

    private final int width;
    private int baseBits;
    private int memberBits;
    private long[] array;
    private @Nullable CellTable hash;
    private int[] offsets = {};

    /** @param numbers how many of them are summed */
    FineCells(int numbers) {
        this.width = 1 + numbers;
        this.array = new long[width];
    }

    /**
     * Adds rows.
     *
     * @param rows positions of the rows in the batch
     * @param bases code of each of them
     * @param members codes by position in the batch
     * @param numbers to sum, by position in the batch
     */
    void add(int[] rows, int count, int[] bases, int baseCodes, int[] members, int memberCodes, long[][] numbers) {
        fit(bits(baseCodes), bits(memberCodes));
        offsets = offsets.length < count ? new int[rows.length] : offsets;
        if (hash == null) {
            locate(rows, count, bases, members, memberBits, width, offsets);
        } else {
            locate(rows, count, bases, members, hash, offsets);
        }
        long[] values = hash == null ? array : hash.values();
        countRows(values, offsets, count);
        for (int n = 0; n < numbers.length; n++) {
            sum(values, offsets, 1 + n, numbers[n], rows, count);
        }
    }

    private static void locate(
            int[] rows, int count, int[] bases, int[] members, int memberBits, int width, int[] offsets) {
        for (int i = 0; i < count; i++) {
            offsets[i] = ((bases[i] << memberBits) | members[rows[i]]) * width;
        }
    }

    private static void locate(int[] rows, int count, int[] bases, int[] members, CellTable hash, int[] offsets) {
        hash.reserve(count);
        for (int i = 0; i < count; i++) {
            offsets[i] = hash.slot(key(bases[i], members[rows[i]]));
        }
    }

    private static long key(int base, int member) {
        return ((long) base << 32) | member;
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

    private static int bits(int codes) {
        return codes <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(codes - 1);
    }

    private void fit(int wantedBaseBits, int wantedMemberBits) {
        if (hash != null || (wantedBaseBits <= baseBits && wantedMemberBits <= memberBits)) {
            return;
        }
        int newBase = Math.max(baseBits, wantedBaseBits);
        int newMember = Math.max(memberBits, wantedMemberBits);
        if (newBase + newMember >= Integer.SIZE - 1 || (long) width << (newBase + newMember) > LARGEST_ARRAY) {
            spillToHash();
        } else {
            layOut(newBase, newMember);
        }
    }

    private void spillToHash() {
        CellTable cells = new CellTable(width);
        each((base, member, values, offset) -> cells.add(key(base, member), values, offset));
        array = new long[0];
        hash = cells;
    }

    private void layOut(int newBaseBits, int newMemberBits) {
        long[] old = array;
        int oldMemberBits = memberBits;
        array = new long[width << (newBaseBits + newMemberBits)];
        for (int base = 0; base < 1 << baseBits; base++) {
            int run = width << oldMemberBits;
            System.arraycopy(old, base * run, array, base * (width << newMemberBits), run);
        }
        baseBits = newBaseBits;
        memberBits = newMemberBits;
    }

    void each(Visitor visitor) {
        if (hash != null) {
            hash.each((key, values, offset) -> visitor.visit((int) (key >>> 32), (int) key, values, offset));
            return;
        }
        for (int cell = 0; cell < 1 << (baseBits + memberBits); cell++) {
            if (array[cell * width] != 0) {
                visitor.visit(cell >>> memberBits, cell & ((1 << memberBits) - 1), array, cell * width);
            }
        }
    }
}
