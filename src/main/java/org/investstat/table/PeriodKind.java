package org.investstat.table;

import java.util.Locale;

/** The kinds of period that figures exist for (data contract, section 3). */
public enum PeriodKind {
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    /** The 1st to the 15th, and the rest of a month; not among the kinds that are usual. */
    HALF_MONTH,
    YTD,
    CUMULATIVE,
    WINDOW;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** As written in configuration and in the column {@code period_kind}. */
    public String id() {
        return id;
    }
}
