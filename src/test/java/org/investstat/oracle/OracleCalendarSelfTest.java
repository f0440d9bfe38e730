package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.investstat.oracle.OracleCalendar.Period;
import org.investstat.oracle.OracleCalendar.Span;
import org.investstat.oracle.OracleCalendar.Window;
import org.junit.jupiter.api.Test;

class OracleCalendarSelfTest {
    @Test
    void completePeriodsCompareWithWholeOnes() {
        assertPeriod(
                "2024-03-15", "2024-02", "2024-02-01..2024-02-29 true 2023-02-01..2023-02-28 2024-01-01..2024-01-31");
        assertPeriod(
                "2024-03-15", "2023Q1", "2023-01-01..2023-03-31 true 2022-01-01..2022-03-31 2022-10-01..2022-12-31");
        assertPeriod("2024-03-15", "2023", "2023-01-01..2023-12-31 true 2022-01-01..2022-12-31 2022-01-01..2022-12-31");
    }

    @Test
    void clippedPeriodsMoveBackByDateAndByDays() {
        assertPeriod(
                "2024-02-29", "2024H1", "2024-01-01..2024-02-29 false 2023-01-01..2023-02-28 2023-07-01..2023-08-29");
        assertPeriod(
                "2023-03-30", "2023-03", "2023-03-01..2023-03-30 false 2022-03-01..2022-03-30 2023-02-01..2023-02-28");
    }

    @Test
    void halfMonthsEndOnThe15thAndWithTheMonth() {
        assertPeriod(
                "2024-03-15", "2024-02-B", "2024-02-16..2024-02-29 true 2023-02-16..2023-02-28 2024-02-01..2024-02-15");
        assertPeriod(
                "2024-03-15", "2024-03-A", "2024-03-01..2024-03-15 true 2023-03-01..2023-03-15 2024-02-16..2024-02-29");
        assertPeriod(
                "2024-01-31", "2024-01-B", "2024-01-16..2024-01-31 true 2023-01-16..2023-01-31 2024-01-01..2024-01-15");
        assertPeriod(
                "2024-01-30",
                "2024-01-B",
                "2024-01-16..2024-01-30 false 2023-01-16..2023-01-30 2024-01-01..2024-01-15");
        assertPeriod(
                "2024-03-14",
                "2024-03-A",
                "2024-03-01..2024-03-14 false 2023-03-01..2023-03-14 2024-02-16..2024-02-29");
    }

    @Test
    void yearToDateEverythingAndWindowsHaveNoPreviousPeriod() {
        assertPeriod("2023-12-31", "2023YTD", "2023-01-01..2023-12-31 true 2022-01-01..2022-12-31 none");
        assertPeriod("2023-12-20", "2023YTD", "2023-01-01..2023-12-20 false 2022-01-01..2022-12-20 none");
        assertPeriod("2024-02-29", "ALL", "2019-05-06..2024-02-29 true 0001-01-01..2023-02-28 none");
        assertPeriod("2024-02-29", "行动", "2023-03-23..2024-02-29 false 2022-03-23..2023-02-28 none");
    }

    @Test
    void thirtySixMonthsTheirHalvesAndNoWindowOfTheFuture() {
        List<Period> periods = periods(LocalDate.of(2023, 12, 20));
        assertThat(periods).hasSize(3 + 6 + 12 + 36 + 72 + 1 + 1 + 1);
        assertThat(periods(LocalDate.of(2023, 1, 1))).noneMatch(p -> p.kind().equals("window"));
    }

    private static void assertPeriod(String asOf, String name, String expected) {
        Period period = periods(LocalDate.parse(asOf)).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(String.join(
                        " ",
                        text(period.shown()),
                        Boolean.toString(period.complete()),
                        text(period.yearBefore()),
                        period.before().map(OracleCalendarSelfTest::text).orElse("none")))
                .isEqualTo(expected);
    }

    private static String text(Span span) {
        return span.begins() + ".." + span.ends();
    }

    private static List<Period> periods(LocalDate asOf) {
        Window window = new Window("行动", LocalDate.of(2023, 3, 23), LocalDate.of(2024, 3, 22));
        return OracleCalendar.periods(asOf, asOf.getYear() - 2, LocalDate.of(2019, 5, 6), List.of(window));
    }
}
