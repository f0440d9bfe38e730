package org.investstat.report.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;

/** What a cell holds of a figure. */
final class FigureCell {
    /** Stands where an indicator has no value, as a rate over nothing. */
    static final String NO_VALUE = "—";

    private FigureCell() {}

    /**
     * The published value with its six decimals, so that sums of cells are the sums of the table; its format shows the
     * printed ones. Where rounding it to those would round a second time and show another number than was printed, the
     * printed one itself.
     */
    static Object of(Figure figure, PrintedNumbers numbers) {
        Number printed = numbers.value(figure);
        if (printed == null) {
            return NO_VALUE;
        }
        int decimals = figure.indicator().decimals();
        BigDecimal shown = printed instanceof BigInteger big
                ? new BigDecimal(big, decimals)
                : BigDecimal.valueOf(printed.longValue(), decimals);
        BigDecimal value = numbers.figure(figure);
        if (value != null && value.setScale(decimals, RoundingMode.HALF_UP).compareTo(shown) == 0) {
            return value;
        }
        return shown;
    }
}
