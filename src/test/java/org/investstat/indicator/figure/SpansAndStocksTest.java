package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;
import static org.investstat.indicator.figure.BusyProvince.row;
import static org.investstat.indicator.figure.BusyProvince.text;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Spans of teams, factories by stock, areas, growth. */
class SpansAndStocksTest {

    @Test
    void aTeamCountsInEveryYearThatItsSpanMeetsBothEndsIncluded() {
        assertThat(text("staff_count 520102 2021 total")).isEqualTo("15人次");
        assertThat(text("staff_count 520102 2022 total")).isEqualTo("115人次");
        assertThat(text("staff_count 520102 2023 total")).isEqualTo("110人次");
        assertThat(text("staff_count 520102 ALL total")).isEqualTo("115人次");
    }

    @Test
    void teamsThatComeLaterOrEndBeforeTheyBeginCountNowhere() {
        assertThat(text("staff_count 520102 2023 T-later")).isEqualTo("no row");
        assertThat(text("staff_count 520102 ALL T-inverted")).isEqualTo("no row");
    }

    @Test
    void staffAddsUpOverRegionsAndTeams() {
        assertThat(text("staff_count 520000 2022 total")).isEqualTo("115人次");
        assertThat(text("staff_count 520000 2021 T-gone")).isEqualTo("5人次");
        assertThat(BusyProvince.figure("staff_count 520000 2022 T-open").additive())
                .isTrue();
    }

    @Test
    void aTeamThatHasGoneIsShownWhereTheYearBeforeHadIt() {
        assertThat(text("staff_count 520102 2023 T-gone")).isEqualTo("0人次");
    }

    @Test
    void factoriesCountFromTheDayTheyAreBuiltOn() {
        assertThat(text("factory_leasing_rate 520102 2021 total")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2022 total")).isEqualTo("75.0%");
        assertThat(text("factory_leasing_rate 520102 2023 total")).isEqualTo("60.0%");
        assertThat(text("factory_leasing_rate 520102 ALL total")).isEqualTo("60.0%");
    }

    @Test
    void existingFactoriesAreThoseBuiltBeforeTheYearOfThePeriodsEnd() {
        assertThat(text("factory_leasing_rate 520102 2022 existing")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2022 new")).isEqualTo("100.0%");
        assertThat(text("factory_leasing_rate 520102 2023YTD existing")).isEqualTo("75.0%");
        assertThat(text("factory_leasing_rate 520000 2023YTD new")).isEqualTo("0.0%");
    }

    @Test
    void aYearWithoutNewFactoriesHasNoSuchRow() {
        assertThat(text("factory_leasing_rate 520102 2021 existing")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2021 new")).isEqualTo("no row");
    }

    @Test
    void areasArePublishedInSquareMetres() {
        assertThat(row("factory_leasing_rate", "520102", "2021"))
                .contains(decimal("500.25"), atIndex(19))
                .contains(decimal("1000.5"), atIndex(20));
    }

    @Test
    void aSumOfAreasIsInSquareMetresToo() {
        assertThat(text("leased_area 520102 2022 total")).isEqualTo("1000.50平方米");
        assertThat(row("leased_area", "520102", "2022")[17]).isEqualTo(1_000_500_000L);
    }

    @Test
    void aCountyThatBecameADistrictIsOneSeries() {
        assertThat(text("contract_growth 520204 2023YTD total")).isEqualTo("50.0%");
    }

    @Test
    void growthIsTheChangeOnTheSamePeriodLastYear() {
        assertThat(text("contract_growth 520102 2022 total")).isEqualTo("50.0%");
        assertThat(text("contract_growth 520102 2023 total")).isEqualTo("-80.0%");
        assertThat(text("contract_growth 520102 2021 total")).isEqualTo("—");
    }

    @Test
    void growthHasNoChangeOfItsOwn() {
        Object[] row = row("contract_growth", "520102", "2022");

        assertThat(new Object[] {row[19], row[20], row[21], row[22], row[24], row[25]})
                .containsOnlyNulls();
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(6);
    }
}
