package org.investstat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/** A figure as a test says it: the value with its six decimals, and the unit and decimals that print it. */
public record TinyFigure(
        String indicator,
        String region,
        String period,
        List<Dimension> breakdown,
        List<String> members,
        @Nullable BigDecimal value,
        @Nullable Number printed,
        String text,
        @Nullable Number changeOnYear,
        @Nullable Goal goal)
        implements PrintedFigure {

    /** A total, printed as its value is rounded. */
    public static TinyFigure total(Edition.Indicator indicator, String region, String period, String value) {
        BigDecimal shown = new BigDecimal(value).setScale(indicator.decimals(), RoundingMode.HALF_UP);
        return new TinyFigure(
                indicator.id(),
                region,
                period,
                List.of(),
                List.of(),
                new BigDecimal(value).setScale(6),
                shown.unscaledValue().longValueExact(),
                shown.toPlainString() + indicator.unit(),
                null,
                null);
    }

    public static TinyFigure none(Edition.Indicator indicator, String region, String period) {
        return new TinyFigure(indicator.id(), region, period, List.of(), List.of(), null, null, "—", null, null);
    }

    public TinyFigure of(Dimension dimension, String member) {
        return new TinyFigure(
                indicator,
                region,
                period,
                List.of(dimension),
                List.of(member),
                value,
                printed,
                text,
                changeOnYear,
                goal);
    }

    /** @param printed where it differs from what rounding the value gives */
    public TinyFigure printed(long printed) {
        return new TinyFigure(indicator, region, period, breakdown, members, value, printed, text, changeOnYear, goal);
    }

    /** @param tenths of a percent or a point */
    public TinyFigure changed(long tenths) {
        return new TinyFigure(indicator, region, period, breakdown, members, value, printed, text, tenths, goal);
    }

    public TinyFigure aimingAt(String target, String bound, String completion, String schedule) {
        Goal aim = new Goal(
                new BigDecimal(target),
                bound,
                new BigDecimal(completion).setScale(6),
                new BigDecimal(schedule).setScale(6),
                new BigDecimal(completion).movePointRight(2).setScale(1, RoundingMode.HALF_UP),
                new BigDecimal(schedule).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
        return new TinyFigure(indicator, region, period, breakdown, members, value, printed, text, changeOnYear, aim);
    }

    @Override
    public Quotient quotient() {
        return new Quotient(0, 1);
    }

    @Override
    public boolean additive() {
        return true;
    }

    @Override
    public @Nullable Number changeOnPrevious() {
        return changeOnYear;
    }
}
