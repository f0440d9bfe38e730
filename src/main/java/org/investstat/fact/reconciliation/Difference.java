package org.investstat.fact.reconciliation;

import java.util.Locale;

/** How two ledgers can disagree on a project, A being the lower and B the upper one. */
enum Difference {
    ONLY_IN_A,
    ONLY_IN_B,
    AMOUNT_DIFFERS,
    /** Instead of {@link #AMOUNT_DIFFERS}: one amount is the other in a wrong unit. */
    UNIT_SUSPECTED,
    STAGE_DIFFERS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
