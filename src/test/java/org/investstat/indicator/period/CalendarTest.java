package org.investstat.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.investstat.config.Periods;
import org.investstat.config.Window;
import org.investstat.table.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract, section 3. A period reads {@code days / same period last year / previous period}. */
class CalendarTest {

    @ParameterizedTest(name = "{1} as of {0}")
    @CsvSource({
        // Complete: the whole one a year before, the whole one before.
        "2023-12-31, 2023, 2023-01-01..2023-12-31 / 2022-01-01..2022-12-31 / 2022-01-01..2022-12-31",
        "2023-12-31, 2023H2, 2023-07-01..2023-12-31 / 2022-07-01..2022-12-31 / 2023-01-01..2023-06-30",
        "2023-12-31, 2023Q1, 2023-01-01..2023-03-31 / 2022-01-01..2022-03-31 / 2022-10-01..2022-12-31",
        "2023-12-31, 2023-01, 2023-01-01..2023-01-31 / 2022-01-01..2022-01-31 / 2022-12-01..2022-12-31",
        "2023-12-31, 2023-03, 2023-03-01..2023-03-31 / 2022-03-01..2022-03-31 / 2023-02-01..2023-02-28",
        "2024-03-31, 2024-02, 2024-02-01..2024-02-29 / 2023-02-01..2023-02-28 / 2024-01-01..2024-01-31",
        "2025-03-31, 2025-02, 2025-02-01..2025-02-28 / 2024-02-01..2024-02-29 / 2025-01-01..2025-01-31",
        // Incomplete: the same dates a year before, as many days of the one before.
        "2023-11-20, 2023, 2023-01-01..2023-11-20 * / 2022-01-01..2022-11-20 / 2022-01-01..2022-11-20",
        "2024-12-30, 2024, 2024-01-01..2024-12-30 * / 2023-01-01..2023-12-30 / 2023-01-01..2023-12-31",
        "2023-08-15, 2023H2, 2023-07-01..2023-08-15 * / 2022-07-01..2022-08-15 / 2023-01-01..2023-02-15",
        "2023-05-31, 2023Q2, 2023-04-01..2023-05-31 * / 2022-04-01..2022-05-31 / 2023-01-01..2023-03-02",
        "2023-11-20, 2023-11, 2023-11-01..2023-11-20 * / 2022-11-01..2022-11-20 / 2023-10-01..2023-10-20",
        // Never more days than the one before has.
        "2023-03-30, 2023-03, 2023-03-01..2023-03-30 * / 2022-03-01..2022-03-30 / 2023-02-01..2023-02-28",
        // 29 February moves back to the 28th.
        "2024-02-29, 2024Q1, 2024-01-01..2024-02-29 * / 2023-01-01..2023-02-28 / 2023-10-01..2023-11-29",
        "2024-02-29, 2024-02, 2024-02-01..2024-02-29 / 2023-02-01..2023-02-28 / 2024-01-01..2024-01-31",
        "2024-02-29, 2024YTD, 2024-01-01..2024-02-29 * / 2023-01-01..2023-02-28 / none",
        "2023-11-20, 2023YTD, 2023-01-01..2023-11-20 * / 2022-01-01..2022-11-20 / none",
        "2023-12-31, 2023YTD, 2023-01-01..2023-12-31 / 2022-01-01..2022-12-31 / none",
        "2023-12-30, 2023YTD, 2023-01-01..2023-12-30 * / 2022-01-01..2022-12-30 / none",
        // Half months: the 1st to the 15th, and the rest, whatever its length.
        "2023-12-31, 2023-12-A, 2023-12-01..2023-12-15 / 2022-12-01..2022-12-15 / 2023-11-16..2023-11-30",
        "2023-12-31, 2023-12-B, 2023-12-16..2023-12-31 / 2022-12-16..2022-12-31 / 2023-12-01..2023-12-15",
        "2024-03-31, 2024-02-B, 2024-02-16..2024-02-29 / 2023-02-16..2023-02-28 / 2024-02-01..2024-02-15",
        "2024-03-31, 2024-03-A, 2024-03-01..2024-03-15 / 2023-03-01..2023-03-15 / 2024-02-16..2024-02-29",
        "2025-03-31, 2025-02-B, 2025-02-16..2025-02-28 / 2024-02-16..2024-02-29 / 2025-02-01..2025-02-15",
        "2023-01-31, 2023-01-A, 2023-01-01..2023-01-15 / 2022-01-01..2022-01-15 / 2022-12-16..2022-12-31",
        "2023-12-15, 2023-12-A, 2023-12-01..2023-12-15 / 2022-12-01..2022-12-15 / 2023-11-16..2023-11-30",
        "2023-12-20, 2023-12-B, 2023-12-16..2023-12-20 * / 2022-12-16..2022-12-20 / 2023-12-01..2023-12-05",
        "2023-12-30, 2023-12-B, 2023-12-16..2023-12-30 * / 2022-12-16..2022-12-30 / 2023-12-01..2023-12-15",
        "2023-03-14, 2023-03-A, 2023-03-01..2023-03-14 * / 2022-03-01..2022-03-14 / 2023-02-16..2023-02-28",
        "2024-02-28, 2024-02-B, 2024-02-16..2024-02-28 * / 2023-02-16..2023-02-28 / 2024-02-01..2024-02-13",
        // Months of 31 days after shorter ones, and the other way round.
        "2023-05-31, 2023-05, 2023-05-01..2023-05-31 / 2022-05-01..2022-05-31 / 2023-04-01..2023-04-30",
        "2023-05-30, 2023-05, 2023-05-01..2023-05-30 * / 2022-05-01..2022-05-30 / 2023-04-01..2023-04-30",
        "2023-12-31, 2023Q4, 2023-10-01..2023-12-31 / 2022-10-01..2022-12-31 / 2023-07-01..2023-09-30",
        "2024-12-31, 2024YTD, 2024-01-01..2024-12-31 / 2023-01-01..2023-12-31 / none",
        "2024-02-29, ALL, 0001-01-01..2024-02-29 / 0001-01-01..2023-02-28 / none",
        "2023-11-20, 近一年来, 2022-03-23..2023-03-23 / 2021-03-23..2022-03-23 / none",
        "2023-03-01, 近一年来, 2022-03-23..2023-03-01 * / 2021-03-23..2022-03-01 / none",
    })
    void aPeriodHasItsDaysAndWhatItIsComparedWith(LocalDate asOf, String id, String expected) {
        Period period = periods(asOf, OptionalInt.empty()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(text(period)).isEqualTo(expected);
    }

    @Test
    void periodsBeginTwoYearsBackUnlessToldOtherwise() {
        assertThat(ids(PeriodKind.YEAR, "2023-11-20", OptionalInt.empty())).containsExactly("2021", "2022", "2023");
        assertThat(ids(PeriodKind.YEAR, "2023-11-20", OptionalInt.of(2019)))
                .containsExactly("2019", "2020", "2021", "2022", "2023");
    }

    @Test
    void aPeriodExistsFromItsFirstDayOn() {
        assertThat(ids(PeriodKind.QUARTER, "2023-07-01", OptionalInt.of(2023)))
                .containsExactly("2023Q1", "2023Q2", "2023Q3");
        assertThat(ids(PeriodKind.HALF_YEAR, "2023-06-30", OptionalInt.of(2023)))
                .containsExactly("2023H1");
        assertThat(ids(PeriodKind.MONTH, "2023-02-01", OptionalInt.of(2023))).containsExactly("2023-01", "2023-02");
    }

    @Test
    void aHalfMonthExistsFromItsFirstDayOn() {
        assertThat(ids(PeriodKind.HALF_MONTH, "2023-02-15", OptionalInt.of(2023)))
                .containsExactly("2023-01-A", "2023-01-B", "2023-02-A");
        assertThat(ids(PeriodKind.HALF_MONTH, "2023-02-16", OptionalInt.of(2023)))
                .containsExactly("2023-01-A", "2023-01-B", "2023-02-A", "2023-02-B");
    }

    @Test
    void aFirstYearInTheFutureLeavesAllAndWindowsAlone() {
        assertThat(periods(LocalDate.parse("2023-11-20"), OptionalInt.of(2024)))
                .extracting(Period::id)
                .containsExactly("ALL", "近一年来");
    }

    @Test
    void aWindowThatHasNotBegunDoesNotExist() {
        assertThat(ids(PeriodKind.WINDOW, "2022-03-22", OptionalInt.empty())).isEmpty();
        assertThat(ids(PeriodKind.WINDOW, "2022-03-23", OptionalInt.empty())).containsExactly("近一年来");
    }

    @Test
    void onlyTheConfiguredKindsExist() {
        Periods months = new Periods(List.of(PeriodKind.MONTH), OptionalInt.of(2023));

        assertThat(Calendar.of(LocalDate.parse("2023-02-10"), months, windows()))
                .extracting(Period::id)
                .containsExactly("2023-01", "2023-02");
    }

    private static List<String> ids(PeriodKind kind, String asOf, OptionalInt fromYear) {
        return periods(LocalDate.parse(asOf), fromYear).stream()
                .filter(p -> p.kind() == kind)
                .map(Period::id)
                .toList();
    }

    static List<Period> periods(LocalDate asOf, OptionalInt fromYear) {
        return Calendar.of(asOf, new Periods(List.of(PeriodKind.values()), fromYear), windows());
    }

    private static List<Window> windows() {
        return List.of(new Window("近一年来", LocalDate.of(2022, 3, 23), LocalDate.of(2023, 3, 23)));
    }

    private static String text(Period period) {
        String days = text(period.days()) + (period.complete() ? "" : " *");
        return days + " / " + text(period.yearBefore()) + " / "
                + period.before().map(CalendarTest::text).orElse("none");
    }

    private static String text(DateRange range) {
        return range.first() + ".." + range.last();
    }
}
