package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.investstat.LedgerRows;
import org.investstat.ShippedDefinitions;
import org.investstat.config.Periods;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.period.Calendar;
import org.investstat.table.Ledgers;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.junit.jupiter.api.Test;

/** As of 30 June 2023, with figures from 2021 on. */
class TargetsWithoutCellTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final Definitions SHIPPED = ShippedDefinitions.on(AS_OF);

    @Test
    void aTargetWithItsFigureIsNoFinding() {
        assertThat(why("funds_in_place", 2022, SHIPPED.without(Set.of()), PeriodKind.YEAR))
                .isEmpty();
        assertThat(why("funds_in_place", 2023, SHIPPED.without(Set.of()), PeriodKind.YTD))
                .isEmpty();
    }

    @Test
    void targetsOfEarlierAndLaterYearsAreNone() {
        assertThat(why("stage_days", 2020, SHIPPED.without(Set.of()), PeriodKind.YEAR))
                .isEmpty();
        assertThat(why("stage_days", 2024, SHIPPED.without(Set.of()), PeriodKind.YEAR))
                .isEmpty();
    }

    @Test
    void anIndicatorWithoutItsLedgerHasNoFigure() {
        assertThat(why("funds_in_place", 2022, SHIPPED.without(Set.of("funds")), PeriodKind.YEAR))
                .containsExactly("its indicator lacks the ledger funds");
    }

    @Test
    void anIndicatorOfStagesHasNoTotal() {
        assertThat(why("stage_days", 2022, SHIPPED.without(Set.of()), PeriodKind.YEAR))
                .containsExactly("its indicator has no total");
    }

    @Test
    void aYearThatIsNotComputedHasNoFigure() {
        assertThat(why("funds_in_place", 2022, SHIPPED.without(Set.of()), PeriodKind.YTD))
                .containsExactly("the year 2022 is not computed: periods.kinds has no year or ytd for it");
    }

    @Test
    void anIndicatorThatNoBoardShowsHasNoFigure() {
        Definitions.Available boardless = new Definitions(SHIPPED.indicators(), List.of()).without(Set.of());

        assertThat(why("funds_in_place", 2022, boardless, PeriodKind.YEAR))
                .containsExactly(
                        "no board shows yearly totals of regions of this level: add the indicator to scoreboard");
    }

    private static List<String> why(String indicator, int year, Definitions.Available available, PeriodKind kind) {
        String unit = SHIPPED.indicator(indicator).unit();
        Targets targets = Targets.of(LedgerRows.of(Ledgers.TARGETS)
                .row(
                        "indicator_id=" + indicator,
                        "region=520102",
                        "year=" + year,
                        "value=3",
                        "unit=" + unit,
                        "revised_on=2020-01-01")
                .conformed());
        Periods kinds = new Periods(List.of(kind), OptionalInt.of(2021));
        return TargetsWithoutCell.of(
                        targets,
                        available,
                        Calendar.of(AS_OF, kinds, List.of()),
                        code -> RegionLevel.COUNTY,
                        Calendar.firstYear(AS_OF, kinds),
                        AS_OF.getYear())
                .stream()
                .map(missing -> missing.why().en())
                .toList();
    }
}
