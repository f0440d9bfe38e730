package org.investstat.indicator.cell;

import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.TimeSlices;

/** The slices of a range of days: {@code from} to before {@code to}. */
public record Span(int from, int to) {
    public static Span of(TimeSlices slices, DateRange days) {
        return new Span(slices.from(days), slices.to(days));
    }

    /** Everything up to the end of this span. */
    Span sinceBeginning() {
        return new Span(0, to);
    }
}
