package org.investstat.indicator.figure;

import java.math.BigInteger;

/**
 * Whole-number quotients rounded half up (away from zero). Most figures fit 64 bits, where this is ten times quicker
 * than {@link BigInteger}; the others go there.
 */
final class Rounding {
    private Rounding() {}

    /**
     * The quotient of whole numbers of any length, rounded.
     *
     * @return a Long where it is one
     */
    static Number divide(BigInteger upper, BigInteger lower) {
        BigInteger[] parts = upper.divideAndRemainder(lower);
        boolean up = parts[1].abs().shiftLeft(1).compareTo(lower.abs()) >= 0;
        BigInteger away = BigInteger.valueOf(up ? (long) upper.signum() * lower.signum() : 0);
        BigInteger rounded = parts[0].add(away);
        return rounded.bitLength() < Long.SIZE ? (Number) Long.valueOf(rounded.longValue()) : rounded;
    }

    static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** Whether {@code a * b} is a long. */
    static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    /** Whether {@code a - b} is a long. */
    static boolean subtracts(long a, long b) {
        return ((a ^ b) & (a ^ (a - b))) >= 0;
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
        String digits = Long.toString(Math.abs(unscaled));
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals + 1 - digits.length()) + digits;
        }
        int point = digits.length() - decimals;
        return (unscaled < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
    }
}
