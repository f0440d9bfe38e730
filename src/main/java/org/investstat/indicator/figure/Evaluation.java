package org.investstat.indicator.figure;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to for one group and range of days.
 *
 * @param numerator 分, or a count
 * @param denominator zero where there is no value
 * @param facts some row stands behind it
 */
public record Evaluation(long numerator, long denominator, boolean facts) {
    static final Evaluation NOTHING = new Evaluation(0, 0, false);

    /** The change from an earlier sum over that sum; no value where the earlier one is not positive. */
    Evaluation growthSince(Evaluation earlier) {
        long before = earlier.numerator();
        return new Evaluation(Math.subtractExact(numerator, before), Math.max(before, 0), facts);
    }

    @Nullable
    Fraction value() {
        return denominator == 0 ? null : new Fraction(numerator, denominator);
    }
}
