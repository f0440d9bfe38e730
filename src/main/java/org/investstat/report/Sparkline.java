package org.investstat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of numbers as a row of bars, from the lowest of them to the highest: the shape, not the size, is to be seen. */
final class Sparkline {
    private static final String BARS = "▁▂▃▅▇";
    private static final char GAP = '·';
    /** Two points make no line. */
    private static final int FEWEST = 3;

    private Sparkline() {}

    /** A bar a number; empty where there are too few numbers to see anything in. */
    static String of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < FEWEST) {
            return "";
        }
        BigDecimal low = known.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = known.stream().reduce(BigDecimal::max).orElseThrow();
        StringBuilder line = new StringBuilder();
        for (BigDecimal value : values) {
            line.append(value == null ? GAP : BARS.charAt(step(value, low, high)));
        }
        return line.toString();
    }

    private static int step(BigDecimal value, BigDecimal low, BigDecimal high) {
        int top = BARS.length() - 1;
        BigDecimal range = high.subtract(low);
        if (range.signum() == 0) {
            return top / 2;
        }
        return value.subtract(low)
                .multiply(BigDecimal.valueOf(top))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
