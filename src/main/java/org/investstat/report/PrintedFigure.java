package org.investstat.report;

import java.math.BigDecimal;
import java.util.List;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One figure as printed. Whole numbers count the last printed decimal ({@code 329} is 32.9 with one decimal): a Long,
 * or a BigInteger where 64 bits are too few. Each is rounded once, half up, from the exact value.
 */
public interface PrintedFigure {
    /** Decimals of a printed change. */
    int CHANGE_DECIMALS = 1;

    String region();

    /** Id of the period. */
    String period();

    /** Empty for a total. */
    List<Dimension> breakdown();

    /** One per dimension of the breakdown. */
    List<String> members();

    /** A part of a total: the members of each dimension add up. */
    boolean additive();

    /** With the decimals of the indicator; null where there is no value. */
    @Nullable
    Number printed();

    /** With its unit: {@code 32.9%}; a dash where there is no value. */
    String text();

    /** The value as the table {@code indicators} has it, to six decimals. */
    @Nullable
    BigDecimal value();

    /** On the same period last year, in percent or points, with {@link #CHANGE_DECIMALS}. */
    @Nullable
    Number changeOnYear();

    /** On the previous period. */
    @Nullable
    Number changeOnPrevious();

    /** What stands above and below the line of a ratio; null for other kinds. */
    @Nullable
    Quotient quotient();

    /** What is to be reached; null where there is no target. */
    @Nullable
    Goal goal();

    /** Both sides of a ratio, unconverted, in units of the last decimal of {@link Edition.Sides}. */
    record Quotient(long numerator, long denominator) {}

    /**
     * A target.
     *
     * @param value in the indicator's unit
     * @param bound {@code min}, {@code about} or {@code exact}
     * @param completion 1 is reached; null without a value
     * @param schedule the part of the year that has passed (序时进度)
     * @param completedPercent the completion as printed, with one decimal
     * @param elapsedPercent the schedule as printed, with one decimal
     */
    record Goal(
            BigDecimal value,
            String bound,
            @Nullable BigDecimal completion,
            BigDecimal schedule,
            @Nullable BigDecimal completedPercent,
            BigDecimal elapsedPercent) {

        /** Less is done than time has passed. */
        public boolean behind() {
            return completion != null && completion.compareTo(schedule) < 0;
        }
    }
}
