package org.investstat.indicator.definition;

import java.util.Locale;

/** How a board lays out its figures. */
public enum BoardLayout {
    /** A row for each region, period and members, a column for each indicator. */
    WIDE,
    /** A row for each indicator, region and period with a target. */
    TARGETS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
