package org.investstat.indicator.figure;

import java.math.BigInteger;

/** An exact value before it is rounded: whole numbers, 分 or counts, one over the other; the lower one is never zero. */
public record Fraction(long numerator, long denominator) {
    /** Decimals of a published figure. */
    static final int SCALE = 6;

    private static final long HUNDRED_MILLIONTHS = 100_000_000L;

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

    /** Change from an earlier, positive value in percent, in millionths. */
    Number percentChange(Fraction earlier) {
        return change(earlier, earlier.numerator, denominator);
    }

    /** Change from an earlier ratio in percentage points, in millionths. */
    Number pointChange(Fraction earlier) {
        return change(earlier, denominator, earlier.denominator);
    }

    private Number change(Fraction earlier, long left, long right) {
        if (Rounding.fits(numerator, earlier.denominator)
                && Rounding.fits(earlier.numerator, denominator)
                && Rounding.fits(left, right)) {
            long now = numerator * earlier.denominator;
            long before = earlier.numerator * denominator;
            if (Rounding.subtracts(now, before) && Rounding.fits(now - before, HUNDRED_MILLIONTHS)) {
                return Rounding.divide((now - before) * HUNDRED_MILLIONTHS, left * right);
            }
        }
        return longChange(earlier, left, right);
    }

    private Number longChange(Fraction earlier, long left, long right) {
        BigInteger difference = Rounding.product(numerator, earlier.denominator)
                .subtract(Rounding.product(earlier.numerator, denominator));
        return Rounding.divide(
                difference.multiply(BigInteger.valueOf(HUNDRED_MILLIONTHS)), Rounding.product(left, right));
    }
}
