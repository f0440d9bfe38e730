package org.investstat.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team that a unit sends out.
 *
 * @param to its last day; null while it is out
 */
record SampleTeam(
        String id,
        String name,
        SamplePlace region,
        String campaign,
        String field,
        LocalDate from,
        @Nullable LocalDate to,
        int staff) {

    boolean isOut(Days.Span days) {
        return !from.isAfter(days.to()) && (to == null || !to.isBefore(days.from()));
    }

    /** The days on which it is out, the as-of date being the last. */
    Days.Span span() {
        return new Days.Span(from, to == null ? Days.AS_OF : to);
    }
}
