package org.investstat.indicator.pass;

import java.util.Arrays;
import org.investstat.indicator.pass.column.PairCodes;

/**
 * Cells of very many bases and members. Members that are met early are frequent: so the cells of one base and a run of
 * members lie side by side on a page, and there are pages only where there are rows.
 */
final class PagedCells extends FineCells {
    private static final int PAGE_BITS = 3;
    private static final int PAGE = 1 << PAGE_BITS;

    /** Base and run of members. */
    private final PairCodes pages = new PairCodes();

    PagedCells(int width) {
        super(width);
    }

    @Override
    FineCells fitting(int bases, int members) {
        return this;
    }

    @Override
    void locate(int[] rows, int count, int[] bases, int[] members, int[] offsets) {
        for (int i = 0; i < count; i++) {
            offsets[i] = offset(bases[i], members[rows[i]]);
        }
        makeRoom();
    }

    private int offset(int base, int member) {
        int page = pages.code(base, member >>> PAGE_BITS);
        return ((page << PAGE_BITS) | (member & (PAGE - 1))) * width;
    }

    private void makeRoom() {
        long needed = (long) pages.size() * PAGE * width;
        values = values.length < needed ? Arrays.copyOf(values, Math.toIntExact(2 * needed)) : values;
    }

    /** Takes over a cell that these have not had. */
    void put(int base, int member, long[] from, int offset) {
        int at = offset(base, member);
        makeRoom();
        System.arraycopy(from, offset, values, at, width);
    }

    @Override
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
