package org.investstat.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.investstat.config.Periods;
import org.investstat.config.Window;
import org.investstat.table.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which state the cohorts of earlier periods are looked at. */
class ComparedTest {

    /** A period's end and its state move together: what is n days old is compared with what was n days old. */
    @ParameterizedTest(name = "{1} as of {0}")
    @CsvSource({
        "2023-12-20, 2023, 2022-12-20, 2022-12-20",
        "2023-12-20, 2022, 2022-12-20, 2022-12-20",
        "2023-12-20, 2023-11, 2022-12-20, 2023-11-20",
        "2023-12-20, 2023-12, 2022-12-20, 2023-11-20",
        "2023-12-20, 2023Q3, 2022-12-20, 2023-09-19",
        "2023-12-20, 2023H1, 2022-12-20, 2023-06-22",
        "2023-12-20, 2023-12-B, 2022-12-20, 2023-12-05",
        "2023-12-20, 2023YTD, 2022-12-20, none",
        "2023-12-20, ALL, 2022-12-20, none",
        "2023-12-20, 专项, 2022-12-20, none",
        "2024-02-29, 2024-02, 2023-02-28, 2024-01-31",
        "2024-02-29, 2024Q1, 2023-02-28, 2023-11-29",
        "2025-02-28, 2025-01, 2024-02-28, 2025-01-28",
        "2025-02-28, 2025-02, 2024-02-29, 2025-01-31",
        "2025-02-28, 2025-02-B, 2024-02-29, 2025-02-15",
    })
    void earlierCohortsAreAsOld(LocalDate asOf, String id, LocalDate yearBefore, String before) {
        Period period = period(asOf, id);

        assertThat(Compared.yearBefore(period, asOf)).isEqualTo(new Compared(period.yearBefore(), yearBefore));
        assertThat(Compared.before(period, asOf).map(c -> c.state().toString()).orElse("none"))
                .isEqualTo(before);
    }

    @Test
    void everyEarlierPeriodIsARunOfWholeAgedSlicesInItsState() {
        LocalDate asOf = LocalDate.of(2025, 2, 28);
        List<Period> periods = periods(asOf);
        TimeSlices slices = TimeSlices.of(periods, asOf);
        AgedSlices aged = slices.aged();

        for (Period period : periods) {
            List<Compared> all = Compared.before(period, asOf)
                    .map(before -> List.of(Compared.yearBefore(period, asOf), before))
                    .orElse(List.of(Compared.yearBefore(period, asOf)));
            for (Compared compared : all) {
                int from = aged.from(slices, compared);
                int to = aged.to(slices, compared);
                assertThat(from).isBetween(0, to - 1);
                for (int number = from; number < to; number++) {
                    assertThat(LocalDate.ofEpochDay(aged.state(number))).isEqualTo(compared.state());
                }
            }
        }
        // The five calendar kinds, and last year, twice where February was longer.
        assertThat(aged.layers()).isBetween(5, 8);
    }

    @Test
    void theRunsOfALayerTellTheStateOfADay() {
        LocalDate asOf = LocalDate.of(2023, 12, 20);
        Period all = new Period(
                PeriodKind.CUMULATIVE,
                "ALL",
                DateRange.until(asOf),
                true,
                DateRange.until(asOf).yearBefore(),
                Optional.empty());
        TimeSlices slices = TimeSlices.of(List.of(all), asOf);

        assertThat(slices.aged().runs(slices, 0))
                .containsExactly(
                        new AgedSlices.Run(DateRange.until(LocalDate.of(2022, 12, 20)), LocalDate.of(2022, 12, 20)));
    }

    private static Period period(LocalDate asOf, String id) {
        return periods(asOf).stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Period> periods(LocalDate asOf) {
        return Calendar.of(
                asOf,
                new Periods(List.of(PeriodKind.values()), OptionalInt.empty()),
                List.of(new Window("专项", LocalDate.of(2021, 3, 1), LocalDate.of(2023, 6, 30))));
    }
}
