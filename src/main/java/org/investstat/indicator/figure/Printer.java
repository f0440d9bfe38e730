package org.investstat.indicator.figure;

import java.math.BigDecimal;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Money;
import org.investstat.table.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Scales exact values to an indicator's unit and rounds them, half up and once, to six decimals or as printed. */
final class Printer {
    static final String PERCENT = "%";
    static final String POINTS = "pp";
    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final String NO_VALUE = "—";

    private final IndicatorDefinition indicator;
    private final BigDecimal factor;
    private final BigDecimal divisor;
    private final boolean moneyAbove;
    private final boolean moneyBelow;

    Printer(IndicatorDefinition indicator) {
        this.indicator = indicator;
        this.moneyAbove = indicator.measure().map(Printer::isMoney).orElse(false);
        this.moneyBelow = indicator.denominator().map(Printer::isMoney).orElse(false);
        this.factor = percent() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        this.divisor = MoneyUnit.named(indicator.unit())
                .map(unit -> BigDecimal.valueOf(unit.fen()))
                .orElse(BigDecimal.ONE);
    }

    static boolean isMoney(Measure measure) {
        return measure.column()
                .map(c -> measure.fact().table().column(c).type().equals(Money.TYPE))
                .orElse(false);
    }

    private boolean percent() {
        return indicator.unit().equals(PERCENT);
    }

    @Nullable
    BigDecimal value(@Nullable Fraction exact) {
        return exact == null ? null : exact.times(factor, divisor, Fraction.SCALE);
    }

    String text(@Nullable Fraction exact) {
        return exact == null
                ? NO_VALUE
                : exact.times(factor, divisor, indicator.decimals()).toPlainString() + indicator.unit();
    }

    /** Unconverted: yuan, or a count. */
    BigDecimal numerator(long numerator) {
        return unconverted(numerator, moneyAbove);
    }

    BigDecimal denominator(long denominator) {
        // A share's total is of the same measure as its member.
        return unconverted(denominator, indicator.kind() == IndicatorKind.SHARE ? moneyAbove : moneyBelow);
    }

    private static BigDecimal unconverted(long number, boolean money) {
        BigDecimal whole = BigDecimal.valueOf(number);
        return (money ? whole.divide(FEN) : whole).setScale(Fraction.SCALE);
    }

    String changeUnit() {
        return percent() ? POINTS : PERCENT;
    }

    @Nullable
    BigDecimal change(@Nullable Fraction now, @Nullable Fraction earlier) {
        if (now == null || earlier == null) {
            return null;
        }
        if (percent()) {
            return now.pointChange(earlier);
        }
        return earlier.signum() > 0 ? now.percentChange(earlier) : null;
    }
}
