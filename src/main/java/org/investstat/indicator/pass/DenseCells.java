package org.investstat.indicator.pass;

import java.util.Arrays;

/** A cell for every base and member, whether rows have them or not: where it is, is plain arithmetic. */
final class DenseCells extends FineCells {
    /** Longs that they may take: 64 megabytes. */
    private static final long LARGEST = 1L << 23;

    private int bases;
    /** Members that a base has room for. */
    private int stride;

    DenseCells(int width) {
        super(width);
    }

    @Override
    FineCells fitting(int baseCount, int memberCount) {
        int wider = memberCount <= stride ? stride : memberCount + (stride == 0 ? 0 : memberCount / 4);
        if ((long) baseCount * wider * width > LARGEST) {
            return paged();
        }
        if (wider > stride) {
            widen(wider, baseCount);
        }
        bases = baseCount;
        values = (long) baseCount * stride * width <= values.length ? values : Arrays.copyOf(values, room(baseCount));
        return this;
    }

    /** New bases come by and by: room for twice as many. */
    private int room(int baseCount) {
        return (int) Math.min(2L * baseCount * stride * width, LARGEST);
    }

    private void widen(int wider, int baseCount) {
        long[] before = values;
        int beforeRun = stride * width;
        stride = wider;
        values = new long[room(baseCount)];
        for (int base = 0; base < bases; base++) {
            System.arraycopy(before, base * beforeRun, values, base * stride * width, beforeRun);
        }
    }

    private FineCells paged() {
        PagedCells paged = new PagedCells(width);
        each(paged::put);
        return paged;
    }

    @Override
    void locate(int[] rows, int count, int[] rowBases, int[] members, int[] offsets) {
        for (int i = 0; i < count; i++) {
            offsets[i] = (rowBases[i] * stride + members[rows[i]]) * width;
        }
    }

    @Override
    void each(Visitor visitor) {
        int offset = 0;
        for (int base = 0; base < bases; base++) {
            for (int member = 0; member < stride; member++, offset += width) {
                if (values[offset] != 0) {
                    visitor.visit(base, member, values, offset);
                }
            }
        }
    }
}
