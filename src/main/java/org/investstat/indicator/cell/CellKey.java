package org.investstat.indicator.cell;

import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Region, two members and a slice in one long, so that sorted keys put the slices of one group side by side. */
public final class CellKey {
    static final int SLICE_BITS = 12;
    static final int MEMBER_BITS = 19;
    static final int REGION_BITS = 13;
    private static final int SECOND = SLICE_BITS;
    private static final int FIRST = SECOND + MEMBER_BITS;
    private static final int REGION = FIRST + MEMBER_BITS;

    private CellKey() {}

    public static long of(int region, int first, int second, int slice) {
        return ((long) region << REGION) | ((long) first << FIRST) | ((long) second << SECOND) | slice;
    }

    /** The same cell of another region. */
    static long withRegion(long key, int region) {
        return ((long) region << REGION) | (key & ((1L << REGION) - 1));
    }

    static int region(long key) {
        return (int) (key >>> REGION);
    }

    static int first(long key) {
        return (int) (key >>> FIRST) & mask(MEMBER_BITS);
    }

    static int second(long key) {
        return (int) (key >>> SECOND) & mask(MEMBER_BITS);
    }

    static int slice(long key) {
        return (int) key & mask(SLICE_BITS);
    }

    private static int mask(int bits) {
        return (1 << bits) - 1;
    }

    /** A breakdown with more members than a key can tell apart is no breakdown. */
    static void require(int codes, int bits, String what) {
        if (codes > 1 << bits) {
            throw new Failure(
                    ExitCode.DATA,
                    Text.of("“{0}”的取值超过{1}个，不能作为分组", "{0} has more than {1} values and cannot be a breakdown")
                            .with(what, 1 << bits));
        }
    }
}
