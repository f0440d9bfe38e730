package org.investstat.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity; the words are those of the ledger.
 *
 * @param party empty where the activity is with no one in particular
 * @param campaign its own, empty where the team says it
 */
record SampleActivity(
        String kind,
        LocalDate on,
        SamplePlace region,
        String party,
        int times,
        @Nullable SamplePlace city,
        String team,
        String campaign,
        String event,
        LocalDate reported) {
    static final String VISIT = "拜访";
    static final String INSPECTION = "考察";
    static final String RECEPTION = "接待";
    static final String OUTBOUND = "走出去";
    static final String INTENTION = "意向";
    static final String PROMOTION = "推介";

    /** Associations are numbered apart. */
    boolean association() {
        return party.startsWith("SH");
    }
}
