package org.investstat.indicator.cell;

import org.investstat.indicator.period.Compared;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.TimeSlices;

/**
 * The slices of a range of days: {@code from} to before {@code to}.
 *
 * @param year where the year in which the range ends begins
 */
public record Span(int from, int to, int year) {
    public static Span of(TimeSlices slices, DateRange days) {
        return new Span(slices.from(days), slices.to(days), slices.yearOf(days));
    }

    /** Of aged slices, which know no year. */
    static Span of(TimeSlices slices, Compared compared) {
        int from = slices.aged().from(slices, compared);
        return new Span(from, slices.aged().to(slices, compared), from);
    }

    /** Everything up to the end of this span. */
    public Span sinceBeginning() {
        return new Span(0, to, year);
    }

    /** Everything before this span. */
    Span earlier() {
        return new Span(0, from, year);
    }

    /** Everything before the year in which this span ends. */
    public Span beforeYear() {
        return new Span(0, year, year);
    }

    /** From the beginning of the year in which this span ends. */
    public Span withinYear() {
        return new Span(year, to, year);
    }
}
