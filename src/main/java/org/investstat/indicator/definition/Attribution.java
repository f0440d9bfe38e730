package org.investstat.indicator.definition;

import java.util.Locale;

/** At which investor a contract line counts. */
enum Attribution {
    /** Each row with its own allocated amount. */
    ALLOCATED,
    /** Only the row of the lead investor, so that a contract counts once. */
    LEAD;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
