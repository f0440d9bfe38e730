package org.investstat.indicator.figure;

import java.math.BigInteger;

/** An exact value before it is rounded: whole numbers, 分 or counts, one over the other; the lower one is never zero. */
record Fraction(long numerator, long denominator) {
    /** Decimals of a published figure. */
    static final int SCALE = 6;

    private static final long HUNDRED = 100;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    public Fraction {
        if (denominator == 0) {
            throw new IllegalArgumentException("a fraction over zero is no value");
        }
    }

    int signum() {
        return Long.signum(numerator) * Long.signum(denominator);
    }

    /**
     * Times a factor, over a divisor, rounded half up (away from zero) to a whole number.
     *
     * @return a Long, or a BigInteger where 64 bits are too few
     */
    Number rounded(long factor, long divisor) {
        if (Rounding.fits(numerator, factor) && Rounding.fits(denominator, divisor)) {
            return Rounding.divide(numerator * factor, denominator * divisor);
        }
        return Rounding.divide(Rounding.product(numerator, factor), Rounding.product(denominator, divisor));
    }

    /** Change from an earlier, positive value in percent, in units of the last of so many decimals. */
    Number percentChange(Fraction earlier, int decimals) {
        return change(earlier, earlier.numerator, denominator, HUNDRED * POWERS[decimals]);
    }

    /** Change from an earlier ratio in percentage points, in units of the last of so many decimals. */
    Number pointChange(Fraction earlier, int decimals) {
        return change(earlier, denominator, earlier.denominator, HUNDRED * POWERS[decimals]);
    }

    private Number change(Fraction earlier, long left, long right, long factor) {
        if (Rounding.fits(numerator, earlier.denominator)
                && Rounding.fits(earlier.numerator, denominator)
                && Rounding.fits(left, right)) {
            long now = numerator * earlier.denominator;
            long before = earlier.numerator * denominator;
            if (Rounding.subtracts(now, before) && Rounding.fits(now - before, factor)) {
                return Rounding.divide((now - before) * factor, left * right);
            }
        }
        return longChange(earlier, left, right, factor);
    }

    private Number longChange(Fraction earlier, long left, long right, long factor) {
        BigInteger difference = Rounding.product(numerator, earlier.denominator)
                .subtract(Rounding.product(earlier.numerator, denominator));
        return Rounding.divide(difference.multiply(BigInteger.valueOf(factor)), Rounding.product(left, right));
    }
}
