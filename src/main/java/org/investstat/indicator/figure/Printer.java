package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Scales exact values to an indicator's unit and rounds them, half up and once, to six decimals or as printed. */
final class Printer {
    private static final long HUNDRED = 100;
    private static final long MILLION = 1_000_000L;
    private static final String NO_VALUE = "—";

    private final IndicatorDefinition indicator;
    private final boolean money;
    private final boolean hundredthsAbove;
    private final boolean hundredthsBelow;
    private final long factor;
    private final long divisor;
    /** The factor and divisor of millionths, and the factor of what is printed. */
    private final long figureFactor;

    private final long figureDivisor;
    private final long textFactor;

    Printer(IndicatorDefinition indicator) {
        this.indicator = indicator;
        this.money = indicator.measure().map(Measure::isMoney).orElse(false);
        this.hundredthsAbove = indicator.measure().map(Measure::isHundredths).orElse(false);
        // A share's total, and what a growth starts from, is of the same measure as its upper side.
        this.hundredthsBelow = indicator.kind().isDerived()
                ? hundredthsAbove
                : indicator.denominator().map(Measure::isHundredths).orElse(false);
        long above = hundredthsAbove ? HUNDRED : 1;
        long below = hundredthsBelow ? HUNDRED : 1;
        long unit = MoneyUnit.named(indicator.unit()).map(MoneyUnit::fen).orElse(HUNDRED) / HUNDRED;
        long shared = Math.min(above, below);
        this.factor = (indicator.isPercent() ? HUNDRED : 1) * (below / shared);
        this.divisor = (above / shared) * unit;
        // Shortened, so that amounts in 亿元 stay within 64 bits.
        long common = Math.min(MILLION, divisor);
        this.figureFactor = factor * (MILLION / common);
        this.figureDivisor = divisor / common;
        this.textFactor = factor * (long) Math.pow(10, indicator.decimals());
    }

    boolean isMoney() {
        return money;
    }

    /** In the indicator's unit, rounded to six decimals: millionths as a Long, or a BigDecimal where they do not fit. */
    @Nullable
    Object value(@Nullable Fraction exact) {
        if (exact == null) {
            return null;
        }
        return figure(exact.rounded(figureFactor, figureDivisor));
    }

    private static Object figure(Number millionths) {
        return millionths instanceof BigInteger big ? new BigDecimal(big, Fraction.SCALE) : millionths;
    }

    /** Zero in any unit. */
    static Object zero() {
        return 0L;
    }

    /** The exact value over a target in the indicator's unit, rounded once; none without a value or over a target of 0. */
    @Nullable
    BigDecimal completion(@Nullable Fraction exact, BigDecimal target) {
        return completion(exact, target, Fraction.SCALE);
    }

    /** The same with so many decimals. */
    @Nullable
    BigDecimal completion(@Nullable Fraction exact, BigDecimal target, int decimals) {
        if (exact == null || target.signum() == 0) {
            return null;
        }
        BigDecimal upper = new BigDecimal(Rounding.product(exact.numerator(), factor));
        BigDecimal lower = new BigDecimal(Rounding.product(exact.denominator(), divisor));
        return upper.divide(lower.multiply(target), decimals, RoundingMode.HALF_UP);
    }

    /** Rounded to the printed decimals, in units of the last of them. */
    Number printed(Fraction exact) {
        return exact.rounded(textFactor, divisor);
    }

    String text(@Nullable Fraction exact) {
        if (exact == null) {
            return NO_VALUE;
        }
        Number rounded = printed(exact);
        String digits = rounded instanceof BigInteger big
                ? new BigDecimal(big, indicator.decimals()).toPlainString()
                : Rounding.withPoint(rounded.longValue(), indicator.decimals());
        return digits + indicator.unit();
    }

    /** Unconverted: yuan, square metres, or a count. */
    Object numerator(long numerator) {
        return unconverted(numerator, hundredthsAbove);
    }

    Object denominator(long denominator) {
        return unconverted(denominator, hundredthsBelow);
    }

    private static Object unconverted(long number, boolean hundredths) {
        long millionths = hundredths ? MILLION / HUNDRED : MILLION;
        return Rounding.fits(number, millionths)
                ? (Object) (number * millionths)
                : figure(Rounding.product(number, millionths));
    }

    /** To six decimals, in percent or points; none without an earlier value to change from. */
    @Nullable
    Object change(@Nullable Fraction now, @Nullable Fraction earlier) {
        Number millionths = change(now, earlier, Fraction.SCALE);
        return millionths == null ? null : figure(millionths);
    }

    /** The same, in units of the last of so many decimals. */
    @Nullable
    Number change(@Nullable Fraction now, @Nullable Fraction earlier, int decimals) {
        if (now == null || earlier == null) {
            return null;
        }
        if (indicator.isPercent()) {
            return now.pointChange(earlier, decimals);
        }
        return earlier.signum() > 0 ? now.percentChange(earlier, decimals) : null;
    }
}
