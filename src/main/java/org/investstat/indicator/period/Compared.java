package org.investstat.indicator.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a period is compared with, at equal age: cohorts are looked at in the state of a day on which they were as old as
 * the period's own are on the as-of date, since a young cohort against a grown one always falls (data contract, section
 * 3).
 *
 * @param days of the earlier period
 * @param state the day whose state its cohorts are looked at in; never before the last of its days
 */
public record Compared(DateRange days, LocalDate state) implements Serializable {

    /** The same period last year, in its state a year before the as-of date. */
    public static Compared yearBefore(Period period, LocalDate asOf) {
        LocalDate state = asOf.minusYears(1);
        LocalDate end = period.yearBefore().last();
        // Of a whole February of 29 days, on 28 February a year later.
        return new Compared(period.yearBefore(), state.isBefore(end) ? end : state);
    }

    /** The previous period, as many days after its end as this one is old; a period that is not complete has no age. */
    public static Optional<Compared> before(Period period, LocalDate asOf) {
        long age = ChronoUnit.DAYS.between(period.days().last(), asOf);
        return period.before().map(days -> new Compared(days, days.last().plusDays(age)));
    }
}
