package org.investstat.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;

/**
 * Orders of magnitude of the numbers of one column: how many binary digits a number has, so that ×100 is 6 or 7 more.
 * A number is out of order where it lies beyond the quarters of its column by twice what lies between them, and by a
 * factor of 32 at least; quarters do not move for a few typing errors.
 *
 * @param low fewer digits are out of order
 * @param median digits
 * @param high more digits are out of order
 */
record Magnitude(int low, int median, int high) implements Serializable {
    private static final Set<Kind> NUMBERS =
            EnumSet.of(Kind.AMOUNT, Kind.SIGNED_AMOUNT, Kind.AREA, Kind.COUNT, Kind.TIMES);
    /** Of fewer numbers nobody can say what is usual. */
    private static final long FEWEST = 5;

    private static final int LEAST_DISTANCE = 5;

    /** Of a ledger: amounts, areas and counts. */
    static List<String> columns(LedgerSchema ledger) {
        return ledger.columns().stream()
                .filter(column -> NUMBERS.contains(column.kind()))
                .map(LedgerColumn::name)
                .toList();
    }

    /** @param rows by the digits of their number */
    static Optional<Magnitude> of(Map<Integer, Long> rows) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        if (all < FEWEST) {
            return Optional.empty();
        }
        int first = digits(rows, all / 4);
        int third = digits(rows, 3 * all / 4);
        int distance = Math.max(LEAST_DISTANCE, 2 * (third - first));
        return Optional.of(new Magnitude(first - distance, digits(rows, all / 2), third + distance));
    }

    /** Of the number with so many before it. */
    private static int digits(Map<Integer, Long> rows, long before) {
        long passed = 0;
        int last = 0;
        for (int digits : rows.keySet().stream().sorted().toList()) {
            last = digits;
            passed += rows.getOrDefault(digits, 0L);
            if (passed > before) {
                break;
            }
        }
        return last;
    }

    /** Binary digits of a whole number or a decimal of the column's scale. */
    static int digits(Object number) {
        return number instanceof BigDecimal decimal
                ? decimal.unscaledValue().abs().bitLength()
                : Long.SIZE - Long.numberOfLeadingZeros(Math.abs((Long) number));
    }

    boolean holds(int digits) {
        return digits == 0 || (low <= digits && digits <= high);
    }

    /** How many times the median a number of so many digits is, or the median the number; a power of two. */
    long times(int digits) {
        return 1L << Math.min(Long.SIZE - 2, Math.abs(digits - median));
    }
}
