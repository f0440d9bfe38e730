package org.investstat.publish.verify;

import java.math.BigDecimal;

/** Printed values that are added up. Each was rounded once, so their sum may be off by half a last digit for each. */
final class Sum {
    private static final BigDecimal HALF_A_LAST_DIGIT = new BigDecimal("0.0000005");

    private BigDecimal value = BigDecimal.ZERO;
    private long terms;

    void add(BigDecimal term) {
        value = value.add(term);
        terms++;
    }

    BigDecimal value() {
        return value;
    }

    /** Whether that many rounded terms can be of a whole that was rounded to this. */
    boolean isOf(BigDecimal whole) {
        return value.subtract(whole).abs().compareTo(HALF_A_LAST_DIGIT.multiply(BigDecimal.valueOf(terms + 1))) <= 0;
    }
}
