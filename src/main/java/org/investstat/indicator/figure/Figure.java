package org.investstat.indicator.figure;

import java.util.Comparator;
import java.util.List;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * One published cell, exact and not yet rounded.
 *
 * @param group the members that it is about
 * @param defined false where one of them is a group of regions that had no member yet when the period began: there is no
 *     figure, and none must be read as nothing
 * @param current numerator and denominator in the period
 * @param yearBefore the same of the same period last year, nothing where that is not compared
 * @param before the same of the previous period
 * @param target of the year, null where there is none
 */
public record Figure(
        IndicatorDefinition indicator,
        String region,
        Period period,
        Group group,
        boolean defined,
        Evaluation current,
        Evaluation yearBefore,
        Evaluation before,
        @Nullable Target target) {

    static final Comparator<Period> BY_PERIOD = Comparator.comparing(
                    (Period p) -> p.kind().id(), TextOrder::compare)
            .thenComparing(Period::id, TextOrder::compare);

    /** In place of a figure of a group that did not exist yet. */
    static Figure notDefined(IndicatorDefinition indicator, String region, Period period, Group group) {
        return new Figure(
                indicator,
                region,
                period,
                group,
                false,
                Evaluation.NOTHING,
                Evaluation.NOTHING,
                Evaluation.NOTHING,
                null);
    }

    /** Empty for a total. */
    public List<Dimension> breakdown() {
        return group.breakdown();
    }

    /** One per dimension of the breakdown. */
    public List<String> members() {
        return group.members();
    }

    /** The order of figures of one indicator, and of the rows of a board: by region, period and members. */
    static int comparePlaces(Figure left, Figure right) {
        int order = TextOrder.compare(left.region, right.region);
        order = order != 0 ? order : BY_PERIOD.compare(left.period, right.period);
        return order != 0 ? order : left.group.compareTo(right.group);
    }

    public @Nullable Fraction value() {
        return current.value();
    }

    /** A part of a total: the members of every dimension add up, and this is no subtotal of theirs. */
    public boolean additive() {
        return indicator.kind().isSum()
                && breakdown().stream().noneMatch(Dimension::overlapping)
                && !members().contains(Dimension.OUT_OF_PROVINCE);
    }
}
