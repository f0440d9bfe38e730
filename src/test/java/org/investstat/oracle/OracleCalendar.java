package org.investstat.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The periods of data contract section 3 and what each is compared with, worked out apart from the job. */
final class OracleCalendar {
    /** Days, both ends included. */
    record Span(LocalDate begins, LocalDate ends) {}

    /** The day whose state last year's cohort is looked at in: a year before, and never before it has ended. */
    static LocalDate stateYearBefore(Period period, LocalDate asOf) {
        LocalDate aYearBefore = asOf.minusYears(1);
        return aYearBefore.isBefore(period.yearBefore().ends())
                ? period.yearBefore().ends()
                : aYearBefore;
    }

    /** The day on which the previous cohort was as old as the period's own is now. */
    static LocalDate stateBefore(Period period, Span before, LocalDate asOf) {
        return before.ends().plusDays(ChronoUnit.DAYS.between(period.shown().ends(), asOf));
    }

    /**
     * A period as published.
     *
     * @param shown its days, clipped to the as-of date
     * @param yearBefore the same period last year
     * @param before the previous period, where there is one
     */
    record Period(String kind, String name, Span shown, boolean complete, Span yearBefore, Optional<Span> before) {}

    /** A campaign with its own dates. */
    record Window(String name, LocalDate from, LocalDate to) {}

    /** What a run computes unless told otherwise; {@code half_month} exists only where it is named. */
    static final Set<String> KINDS = Set.of("year", "half_year", "quarter", "month", "ytd", "cumulative", "window");

    private final LocalDate asOf;
    private final List<Period> periods = new ArrayList<>();

    private OracleCalendar(LocalDate asOf) {
        this.asOf = asOf;
    }

    static List<Period> periods(LocalDate asOf, int fromYear, LocalDate earliestEvent, List<Window> windows) {
        OracleCalendar calendar = new OracleCalendar(asOf);
        for (int year = fromYear; year <= asOf.getYear(); year++) {
            calendar.recurring("year", year, 12);
            calendar.recurring("half_year", year, 6);
            calendar.recurring("quarter", year, 3);
            calendar.recurring("month", year, 1);
            calendar.halfMonths(year);
        }
        calendar.yearToDate();
        calendar.everything(earliestEvent);
        windows.forEach(calendar::window);
        return calendar.periods;
    }

    private void recurring(String kind, int year, int months) {
        for (int first = 1; first <= 12; first += months) {
            YearMonth start = YearMonth.of(year, first);
            Span whole = months(start, months);
            if (whole.begins().isAfter(asOf)) {
                return;
            }
            boolean complete = !whole.ends().isAfter(asOf);
            Span shown = complete ? whole : new Span(whole.begins(), asOf);
            Span previous = months(start.minusMonths(months), months);
            String name = name(kind, year, 1 + (first - 1) / months);
            periods.add(new Period(
                    kind,
                    name,
                    shown,
                    complete,
                    complete ? months(start.minusYears(1), months) : yearBack(shown),
                    Optional.of(complete ? previous : asManyDays(shown, previous))));
        }
    }

    private void halfMonths(int year) {
        for (int month = 1; month <= 12; month++) {
            halfMonth(YearMonth.of(year, month), "A");
            halfMonth(YearMonth.of(year, month), "B");
        }
    }

    private void halfMonth(YearMonth month, String half) {
        Span whole = half(month, half);
        if (whole.begins().isAfter(asOf)) {
            return;
        }
        boolean complete = !whole.ends().isAfter(asOf);
        Span shown = complete ? whole : new Span(whole.begins(), asOf);
        Span previous = half.equals("A") ? half(month.minusMonths(1), "B") : half(month, "A");
        periods.add(new Period(
                "half_month",
                month + "-" + half,
                shown,
                complete,
                complete ? half(month.minusYears(1), half) : yearBack(shown),
                Optional.of(complete ? previous : asManyDays(shown, previous))));
    }

    /** The 1st to the 15th, or the rest. */
    private static Span half(YearMonth month, String half) {
        return half.equals("A")
                ? new Span(month.atDay(1), month.atDay(15))
                : new Span(month.atDay(16), month.atEndOfMonth());
    }

    private static String name(String kind, int year, int number) {
        return switch (kind) {
            case "year" -> Integer.toString(year);
            case "half_year" -> year + "H" + number;
            case "quarter" -> year + "Q" + number;
            default -> "%d-%02d".formatted(year, number);
        };
    }

    private void yearToDate() {
        Span shown = new Span(LocalDate.of(asOf.getYear(), 1, 1), asOf);
        boolean complete = asOf.getMonthValue() == 12 && asOf.getDayOfMonth() == 31;
        periods.add(new Period("ytd", asOf.getYear() + "YTD", shown, complete, yearBack(shown), Optional.empty()));
    }

    private void everything(LocalDate earliestEvent) {
        Span before = new Span(LocalDate.of(1, 1, 1), asOf.minusYears(1));
        periods.add(new Period("cumulative", "ALL", new Span(earliestEvent, asOf), true, before, Optional.empty()));
    }

    private void window(Window window) {
        if (window.from().isAfter(asOf)) {
            return;
        }
        boolean complete = !window.to().isAfter(asOf);
        Span shown = new Span(window.from(), complete ? window.to() : asOf);
        periods.add(new Period("window", window.name(), shown, complete, yearBack(shown), Optional.empty()));
    }

    private static Span months(YearMonth start, int months) {
        return new Span(start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth());
    }

    /** By calendar date; 29 February goes to 28. */
    private static Span yearBack(Span span) {
        return new Span(span.begins().minusYears(1), span.ends().minusYears(1));
    }

    private static Span asManyDays(Span shown, Span previous) {
        long days = ChronoUnit.DAYS.between(shown.begins(), shown.ends());
        LocalDate ends = previous.begins().plusDays(days);
        return new Span(previous.begins(), ends.isAfter(previous.ends()) ? previous.ends() : ends);
    }
}
