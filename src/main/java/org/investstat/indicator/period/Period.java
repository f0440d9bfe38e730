package org.investstat.indicator.period;

import java.time.LocalDate;
import java.util.Optional;
import org.investstat.table.PeriodKind;

/**
 * One period of a run.
 *
 * @param id {@code 2022}, {@code 2022H1}, {@code 2022Q1}, {@code 2022-03}, {@code 2023YTD}, {@code ALL} or a window's name
 * @param days computed to the as-of date where the period ends later
 * @param complete it does not end after the as-of date
 * @param yearBefore same period last year (同比)
 * @param before previous period (环比); none for ytd, ALL and windows
 */
public record Period(
        PeriodKind kind,
        String id,
        DateRange days,
        boolean complete,
        DateRange yearBefore,
        Optional<DateRange> before) {

    /**
     * Whether a group has a figure for it that first had a member on a day: not if it is a calendar period or year to
     * date that begins before. Everything to date, and windows, count from that day on.
     */
    public boolean isDefinedSince(LocalDate beginning) {
        return kind == PeriodKind.CUMULATIVE
                || kind == PeriodKind.WINDOW
                || !days.first().isBefore(beginning);
    }

    /**
     * The day on which it begins in print: {@code ALL} with the earliest event (data contract, section 3).
     *
     * @param firstEvent over all facts; the as-of date where there is none
     */
    public LocalDate firstDay(LocalDate firstEvent) {
        return kind == PeriodKind.CUMULATIVE ? firstEvent : days.first();
    }
}
