package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Whole-number quotients rounded half up (away from zero). Most figures fit 64 bits, where this is ten times quicker
 * than {@link BigDecimal}; the others go there.
 */
final class Rounding {
    private Rounding() {}

    /** The quotient {@code a * b / (c * d)}, rounded. */
    static BigInteger quotient(long a, long b, long c, long d) {
        return new BigDecimal(product(a, b))
                .divide(new BigDecimal(product(c, d)), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** Whether {@code a * b} is a long. */
    static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    /** The quotient of two longs, rounded. */
    static long divide(long upper, long lower) {
        long whole = upper / lower;
        long rest = Math.abs(upper % lower);
        boolean up = rest >= Math.abs(lower) - rest;
        boolean negative = upper < 0 != lower < 0;
        return up ? whole + (negative ? -1 : 1) : whole;
    }

    /** A whole number with a decimal point before its last digits. */
    static String withPoint(long unscaled, int decimals) {
        if (decimals == 0) {
            return Long.toString(unscaled);
        }
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(unscaled)));
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        text.insert(text.length() - decimals, '.');
        return unscaled < 0 ? text.insert(0, '-').toString() : text.toString();
    }
}
