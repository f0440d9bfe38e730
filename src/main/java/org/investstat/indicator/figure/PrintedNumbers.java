package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a figure as they are printed, each rounded once from its exact value. Whole numbers count the last
 * printed decimal; they are a Long, or a BigInteger where 64 bits are too few.
 */
public final class PrintedNumbers {
    /** Decimals of a change, and of a completion in percent. */
    public static final int CHANGE_DECIMALS = 1;

    private final Map<String, Printer> printers = new ConcurrentHashMap<>();

    private Printer printer(IndicatorDefinition indicator) {
        return printers.computeIfAbsent(indicator.id(), id -> new Printer(indicator));
    }

    /** With the indicator's decimals, null without a value. */
    public @Nullable Number value(Figure figure) {
        Fraction value = figure.value();
        return value == null ? null : printer(figure.indicator()).printed(value);
    }

    public String text(Figure figure) {
        return printer(figure.indicator()).text(figure.value());
    }

    /** The value with six decimals, as the table {@code indicators} has it. */
    public @Nullable BigDecimal figure(Figure figure) {
        Object value = printer(figure.indicator()).value(figure.value());
        return value instanceof Long millionths ? BigDecimal.valueOf(millionths, Fraction.SCALE) : (BigDecimal) value;
    }

    /** On the same period last year, in percent or points, with {@link #CHANGE_DECIMALS}. */
    public @Nullable Number changeOnYear(Figure figure) {
        return printer(figure.indicator())
                .change(figure.value(), figure.yearBefore().value(), CHANGE_DECIMALS);
    }

    /** On the previous period. */
    public @Nullable Number changeOnPrevious(Figure figure) {
        return printer(figure.indicator())
                .change(figure.value(), figure.before().value(), CHANGE_DECIMALS);
    }

    /** Value over target with six decimals; null without a target, a value, or over a target of 0. */
    public @Nullable BigDecimal completion(Figure figure) {
        Target target = figure.target();
        return target == null ? null : printer(figure.indicator()).completion(figure.value(), target.value());
    }

    /** The part of the period's year that has passed at its end, with six decimals. */
    public BigDecimal schedule(Figure figure) {
        return Target.schedule(figure.period(), Fraction.SCALE);
    }

    /** Less is done than time has passed. */
    public boolean isBehind(Figure figure) {
        BigDecimal done = completion(figure);
        return done != null && done.compareTo(schedule(figure)) < 0;
    }

    /** The completion in percent, with one decimal. */
    public @Nullable BigDecimal completedPercent(Figure figure) {
        Target target = figure.target();
        BigDecimal part = target == null
                ? null
                : printer(figure.indicator()).completion(figure.value(), target.value(), CHANGE_DECIMALS + 2);
        return part == null ? null : part.movePointRight(2);
    }

    /** The part of the year that has passed in percent, with one decimal. */
    public BigDecimal elapsedPercent(Figure figure) {
        return Target.schedule(figure.period(), CHANGE_DECIMALS + 2).movePointRight(2);
    }
}
