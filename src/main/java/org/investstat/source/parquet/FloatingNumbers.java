package org.investstat.source.parquet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.investstat.table.Kind;

/**
 * Floating numbers of Parquet files as text. DOUBLE gives back every decimal of up to 15 digits, so money up to the
 * largest row is what was entered to the 分; FLOAT has 7 of them. Whole numbers are whole up to 2^53 and 2^24.
 */
final class FloatingNumbers {
    /** What is never kept in floating point from the file on. */
    private static final Set<Kind> EXACT =
            EnumSet.of(Kind.AMOUNT, Kind.SIGNED_AMOUNT, Kind.AREA, Kind.SHARE, Kind.RATE, Kind.TARGET_VALUE);

    private static final MathContext DIGITS_OF_DOUBLE = new MathContext(15, RoundingMode.HALF_UP);
    private static final double WHOLE_DOUBLES = 0x1p53;
    private static final double WHOLE_FLOATS = 0x1p24;

    private FloatingNumbers() {}

    static boolean isExact(Kind kind) {
        return EXACT.contains(kind);
    }

    /** Whether a value of a floating column is a number beyond those that it tells from their neighbours. */
    static boolean isBeyondWhole(Object value) {
        double number = value instanceof Double || value instanceof Float ? ((Number) value).doubleValue() : 0;
        double most = value instanceof Float ? WHOLE_FLOATS : WHOLE_DOUBLES;
        return Double.isFinite(number) && Math.abs(number) > most;
    }

    /**
     * A number's shortest text, without a point where it is whole, as in {@code 2023}; of what is exact no more digits
     * than a DOUBLE keeps, for the others are its own ({@code 11000.000000000002} of 1.1 times 10000).
     */
    static String text(Number value, Kind kind) {
        if (!Double.isFinite(value.doubleValue())) {
            return value.toString();
        }
        BigDecimal shortest = new BigDecimal(value.toString());
        BigDecimal number = isExact(kind) ? shortest.round(DIGITS_OF_DOUBLE) : shortest;
        return number.stripTrailingZeros().toPlainString();
    }
}
