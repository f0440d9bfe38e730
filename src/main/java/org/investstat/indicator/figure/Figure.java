package org.investstat.indicator.figure;

import java.util.List;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One published cell, exact and not yet rounded.
 *
 * @param breakdown empty for a total
 * @param members one per dimension of the breakdown
 * @param current numerator and denominator in the period
 * @param yearBefore the value in the same period last year, null where there was none
 * @param before the value in the previous period, null where there was none
 * @param target of the year, null where there is none
 */
public record Figure(
        IndicatorDefinition indicator,
        String region,
        Period period,
        List<Dimension> breakdown,
        List<String> members,
        Evaluation current,
        @Nullable Fraction yearBefore,
        @Nullable Fraction before,
        @Nullable Target target) {

    public @Nullable Fraction value() {
        return current.value();
    }

    /** A part of a total: the members of every dimension add up, and this is no subtotal of theirs. */
    public boolean additive() {
        return indicator.kind().isSum()
                && breakdown.stream().noneMatch(Dimension::overlapping)
                && !members.contains(Dimension.OUT_OF_PROVINCE);
    }
}
