package org.investstat.indicator.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investstat.config.Periods;
import org.investstat.config.Window;
import org.investstat.table.HalfMonth;
import org.investstat.table.PeriodKind;

/** Which periods exist on an as-of date (data contract, section 3). */
public final class Calendar {
    private static final int YEARS_BACK = 2;

    private final LocalDate asOf;
    private final List<Period> periods = new ArrayList<>();

    private Calendar(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Every period of the configured kinds; {@code ALL} begins at {@link DateRange#BEGINNING} until the data say more. */
    public static List<Period> of(LocalDate asOf, Periods chosen, List<Window> windows) {
        Calendar calendar = new Calendar(asOf);
        LocalDate from = LocalDate.of(firstYear(asOf, chosen), 1, 1);
        for (PeriodKind kind : chosen.kinds()) {
            switch (kind) {
                case YEAR -> calendar.every(kind, from, 12);
                case HALF_YEAR -> calendar.every(kind, from, 6);
                case QUARTER -> calendar.every(kind, from, 3);
                case MONTH -> calendar.every(kind, from, 1);
                case HALF_MONTH -> calendar.halfMonths(from);
                case YTD -> calendar.yearToDate(from);
                case CUMULATIVE -> calendar.cumulative();
                case WINDOW -> windows.forEach(calendar::window);
            }
        }
        return List.copyOf(calendar.periods);
    }

    /** The first year that calendar periods exist for. */
    public static int firstYear(LocalDate asOf, Periods chosen) {
        return chosen.fromYear().orElse(asOf.getYear() - YEARS_BACK);
    }

    private void every(PeriodKind kind, LocalDate from, int months) {
        for (LocalDate start = from; !start.isAfter(asOf); start = start.plusMonths(months)) {
            LocalDate end = start.plusMonths(months).minusDays(1);
            DateRange whole = new DateRange(start, end);
            boolean complete = !end.isAfter(asOf);
            DateRange days = complete ? whole : new DateRange(start, asOf);
            periods.add(new Period(
                    kind,
                    name(kind, start),
                    days,
                    complete,
                    complete ? wholeBefore(whole, 12, months) : days.yearBefore(),
                    Optional.of(before(days, months, complete))));
        }
    }

    private void halfMonths(LocalDate from) {
        for (HalfMonth half = new HalfMonth(from); !half.start().isAfter(asOf); half = half.next()) {
            boolean complete = !half.end().isAfter(asOf);
            DateRange days = new DateRange(half.start(), complete ? half.end() : asOf);
            DateRange before = days(half.previous());
            periods.add(new Period(
                    PeriodKind.HALF_MONTH,
                    half.id(),
                    days,
                    complete,
                    complete ? days(new HalfMonth(half.start().minusYears(1))) : days.yearBefore(),
                    Optional.of(complete ? before : shortened(before, days))));
        }
    }

    private static DateRange days(HalfMonth half) {
        return new DateRange(half.start(), half.end());
    }

    /** The whole period of so many months that begins so many months earlier. */
    private static DateRange wholeBefore(DateRange whole, int earlier, int months) {
        LocalDate start = whole.first().minusMonths(earlier);
        return new DateRange(start, start.plusMonths(months).minusDays(1));
    }

    /** An incomplete period compares with as many days of the one before, and never with more than it has. */
    private static DateRange before(DateRange days, int months, boolean complete) {
        DateRange whole = wholeBefore(days, months, months);
        return complete ? whole : shortened(whole, days);
    }

    /** As many days of the whole period as the range has, and never more than it has. */
    private static DateRange shortened(DateRange whole, DateRange days) {
        LocalDate sameLength = whole.first().plusDays(ChronoUnit.DAYS.between(days.first(), days.last()));
        return new DateRange(whole.first(), sameLength.isBefore(whole.last()) ? sameLength : whole.last());
    }

    private static String name(PeriodKind kind, LocalDate start) {
        int year = start.getYear();
        int month = start.getMonthValue();
        return switch (kind) {
            case HALF_YEAR -> year + (month == 1 ? "H1" : "H2");
            case QUARTER -> year + "Q" + (month + 2) / 3;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, month);
            default -> String.valueOf(year);
        };
    }

    private void yearToDate(LocalDate from) {
        LocalDate start = LocalDate.of(asOf.getYear(), Month.JANUARY, 1);
        if (start.isBefore(from)) {
            return;
        }
        DateRange days = new DateRange(start, asOf);
        boolean complete = asOf.getMonth() == Month.DECEMBER && asOf.getDayOfMonth() == 31;
        periods.add(new Period(
                PeriodKind.YTD, asOf.getYear() + "YTD", days, complete, days.yearBefore(), Optional.empty()));
    }

    private void cumulative() {
        DateRange days = DateRange.until(asOf);
        periods.add(new Period(PeriodKind.CUMULATIVE, "ALL", days, true, days.yearBefore(), Optional.empty()));
    }

    private void window(Window window) {
        if (window.from().isAfter(asOf)) {
            return;
        }
        boolean complete = !window.to().isAfter(asOf);
        DateRange days = new DateRange(window.from(), complete ? window.to() : asOf);
        periods.add(new Period(PeriodKind.WINDOW, window.name(), days, complete, days.yearBefore(), Optional.empty()));
    }
}
