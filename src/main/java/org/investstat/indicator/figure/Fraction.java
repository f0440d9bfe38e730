package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact value before it is rounded: whole numbers, 分 or counts, one over the other; the lower one is never zero. */
public record Fraction(long numerator, long denominator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Decimals of a published figure. */
    static final int SCALE = 6;

    public Fraction {
        if (denominator == 0) {
            throw new IllegalArgumentException("a fraction over zero is no value");
        }
    }

    static Fraction whole(long value) {
        return new Fraction(value, 1);
    }

    int signum() {
        return Long.signum(numerator) * Long.signum(denominator);
    }

    /** Times a factor, over a divisor, rounded half up (away from zero) once. */
    BigDecimal times(BigDecimal factor, BigDecimal divisor, int decimals) {
        BigDecimal upper = BigDecimal.valueOf(numerator).multiply(factor);
        BigDecimal lower = BigDecimal.valueOf(denominator).multiply(divisor);
        return upper.divide(lower, decimals, RoundingMode.HALF_UP);
    }

    /** Change from an earlier value in percent; the earlier one is positive. */
    BigDecimal percentChange(Fraction earlier) {
        BigInteger upper = difference(earlier);
        BigInteger lower = product(earlier.numerator, denominator);
        return new BigDecimal(upper).multiply(HUNDRED).divide(new BigDecimal(lower), SCALE, RoundingMode.HALF_UP);
    }

    /** Change from an earlier ratio in percentage points. */
    BigDecimal pointChange(Fraction earlier) {
        BigInteger lower = product(denominator, earlier.denominator);
        return new BigDecimal(difference(earlier))
                .multiply(HUNDRED)
                .divide(new BigDecimal(lower), SCALE, RoundingMode.HALF_UP);
    }

    private BigInteger difference(Fraction earlier) {
        return product(numerator, earlier.denominator).subtract(product(earlier.numerator, denominator));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
