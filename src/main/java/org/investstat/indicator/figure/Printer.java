package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
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
    private static final int FEN = 100;
    private static final long MILLION = 1_000_000L;
    private static final String NO_VALUE = "—";

    private final IndicatorDefinition indicator;
    private final boolean moneyAbove;
    private final boolean moneyBelow;
    private final long factor;
    private final long divisor;

    Printer(IndicatorDefinition indicator) {
        this.indicator = indicator;
        this.moneyAbove = indicator.measure().map(Printer::isMoney).orElse(false);
        this.moneyBelow = indicator.denominator().map(Printer::isMoney).orElse(false);
        this.factor = percent() ? 100 : 1;
        this.divisor = MoneyUnit.named(indicator.unit()).map(MoneyUnit::fen).orElse(1L);
    }

    static boolean isMoney(Measure measure) {
        return measure.column()
                .map(c -> measure.fact().table().column(c).type().equals(Money.TYPE))
                .orElse(false);
    }

    private boolean percent() {
        return indicator.unit().equals(PERCENT);
    }

    /** In the indicator's unit, rounded to six decimals: millionths as a Long, or a BigDecimal where they do not fit. */
    @Nullable
    Object value(@Nullable Fraction exact) {
        if (exact == null) {
            return null;
        }
        // Shortened, so that amounts in 亿元 stay within 64 bits.
        long shared = Math.min(MILLION, divisor);
        return figure(exact.rounded(factor * (MILLION / shared), divisor / shared));
    }

    private static Object figure(Number millionths) {
        return millionths instanceof BigInteger big ? new BigDecimal(big, Fraction.SCALE) : millionths;
    }

    /** Zero in any unit. */
    static Object zero() {
        return 0L;
    }

    String text(@Nullable Fraction exact) {
        if (exact == null) {
            return NO_VALUE;
        }
        long scale = 1;
        for (int i = 0; i < indicator.decimals(); i++) {
            scale *= 10;
        }
        Number rounded = exact.rounded(factor * scale, divisor);
        String digits = rounded instanceof BigInteger big
                ? new BigDecimal(big, indicator.decimals()).toPlainString()
                : Rounding.withPoint(rounded.longValue(), indicator.decimals());
        return digits + indicator.unit();
    }

    /** Unconverted: yuan, or a count. */
    Object numerator(long numerator) {
        return unconverted(numerator, moneyAbove);
    }

    Object denominator(long denominator) {
        // A share's total is of the same measure as its member.
        return unconverted(denominator, indicator.kind() == IndicatorKind.SHARE ? moneyAbove : moneyBelow);
    }

    private static Object unconverted(long number, boolean money) {
        long millionths = money ? MILLION / FEN : MILLION;
        return Rounding.fits(number, millionths)
                ? (Object) (number * millionths)
                : figure(Rounding.product(number, millionths));
    }

    String changeUnit() {
        return percent() ? POINTS : PERCENT;
    }

    @Nullable
    Object change(@Nullable Fraction now, @Nullable Fraction earlier) {
        if (now == null || earlier == null) {
            return null;
        }
        if (percent()) {
            return figure(now.pointChange(earlier));
        }
        return earlier.signum() > 0 ? figure(now.percentChange(earlier)) : null;
    }
}
