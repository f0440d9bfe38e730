package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("oracle")
class DuckDbFiguresSelfTest {
    @TempDir
    private static Path tables;

    private static HandMadeFacts made;
    private static DuckDbFigures shared;

    @BeforeAll
    static void facts() throws SQLException, IOException {
        made = new HandMadeFacts(tables);
        shared = made.figures();
    }

    @AfterAll
    static void close() throws SQLException {
        shared.close();
        made.close();
    }

    @Test
    void amountsRollUpAndCompareWithLastYear() throws SQLException {
        assertFigure("contract_amount", "520100", "2022", "", "1500000 150000000010000 0 null ok");
        assertFigure("contract_amount", "520000", "2023", "", "2000000 200000000000000 1500000 33333333 ok");
        assertFigure("contract_amount", "520102", "2023", "", "0 0 1500000 -100000000 ok");
        assertFigure("contract_amount", "GUIAN", "2023YTD", "", "0 0 0 null ok");
        assertFigure("framework_amount", "520000", "2023-11", "", "0 7000000 0 null ok");
        assertFigure("terminated_amount", "520102", "ALL", "", "0 9000000 null null ok");
    }

    @Test
    void sharesDropTheBreakdownOfTheDenominator() throws SQLException {
        assertFigure("contract_amount_share", "520000", "2022Q1", "440000", "66666667 100000000000000 null null ok");
        assertFigure("contract_amount_share", "520000", "2022Q1", "USA", "33333333 50000000010000 null null ok");
        assertFigure(
                "contract_amount_share", "520000", "ALL", "440000", "85714286 300000000000000 66666667 19047619 ok");
    }

    @Test
    void countsGoToTheLeadAndRatiosComeLast() throws SQLException {
        assertFigure("contract_count", "520000", "ALL", "", "2000000 null null null ok");
        assertFigure("contract_count", "520000", "2022", "USA", null);
        assertFigure("average_contract_amount", "520000", "ALL", "", "1750000 350000000010000 1500000 16666667 ok");
        assertFigure("start_rate", "520000", "2022", "", "100000000 2000000 null null ok");
        assertFigure("production_rate", "520102", "2022H1", "", "50000000 1000000 null null ok");
        assertFigure("park_rate", "520000", "2023-01", "", "null 0 0 null no_data");
    }

    @Test
    void mediansTakeTheMeanOfTheMiddleTwo() throws SQLException {
        assertFigure("days_sign_to_start", "520000", "2022", "", "5500000 null null null ok");
        assertFigure("days_sign_to_start", "520000", "2022-02", "", "1000000 null null null ok");
        assertFigure("days_start_to_production", "520102", "2023-01", "", "275000000 null null null ok");
    }

    @Test
    void aStockCountsAtTheEndOfThePeriod() throws SQLException {
        assertFigure("negotiating_count", "520000", "2022-01", "", "1000000 null 0 null ok");
        assertFigure("negotiating_count", "520000", "2022-02", "", "2000000 null 0 null ok");
        assertFigure("negotiating_count", "520000", "2022-03", "", "1000000 null 0 null ok");
        assertFigure("negotiating_count", "520000", "2023-11", "", "2000000 null 1000000 100000000 ok");
        assertFigure("negotiating_count", "520000", "2023-12", "", "1000000 null 1000000 0 ok");
    }

    @Test
    void distinctLeadsAreCountedOnce() throws SQLException {
        assertFigure("quality_enterprise_count", "520100", "ALL", "", "1000000 null null null ok");
        assertFigure("expected_jobs", "520000", "ALL", "", "7000000 null null null ok");
    }

    @Test
    void fundsCountOnTheirDayAndCorrectionsMayPrevail() throws SQLException {
        assertFigure("funds_in_place", "520100", "2022", "", "1000000 100000000000000 0 null ok");
        assertFigure("funds_in_place", "520000", "2023", "", "-75000 -7500000000000 1000000 -107500000 ok");
        assertFigure("funds_in_place", "520000", "2023", "440000", "-100000 -10000000000000 600000 -116666667 ok");
        assertFigure(
                "funds_in_place_share", "520000", "2023", "440000", "133333333 -10000000000000 60000000 73333333 ok");
        assertFigure("fdi_utilized", "520000", "2023", "", "25000 2500000000000 400000 -93750000 ok");
        assertFigure(
                "industry_share_of_secondary",
                "520102",
                "2023YTD",
                "",
                "133333333 -10000000000000 60000000 73333333 ok");
        assertFigure("industry_share_of_secondary", "520102", "2023-03", "", "null 0 null null no_data");
    }

    @Test
    void fundsOverContractsFollowTheProjectsSigned() throws SQLException {
        assertFigure("funds_in_place_rate", "520100", "2022", "", "46250000 92500000000000 null null ok");
        assertFigure("funds_in_place_rate", "520100", "2023", "", "0 0 50000000 -50000000 ok");
    }

    /** P1 went into production after its cohort was as old as that of 2023 is. */
    @Test
    void cohortsAreComparedInTheirStateAYearBefore() throws SQLException {
        assertFigure("production_rate", "520000", "2022", "", "50000000 1000000 null null ok");
        assertFigure("production_rate", "520000", "2023", "", "0 0 0 0 ok");
    }

    @Test
    void suspectedRepeatsAreLeftOutOfNetCountsOnly() throws SQLException {
        assertFigure("project_count", "520000", "ALL", "", "3000000 null null null ok");
        assertFigure("project_count_net", "520000", "ALL", "", "2000000 null null null ok");
    }

    @Test
    void partiesAreCountedOnceInEveryRegionAndTimesEachTime() throws SQLException {
        assertFigure("visit_times", "520100", "2022", "", "4000000 null 0 null ok");
        assertFigure("visit_party_count", "520100", "2022", "", "1000000 null 0 null ok");
        assertFigure("visit_party_count", "520000", "ALL", "", "2000000 null null null ok");
        assertFigure("inspection_times", "GUIAN", "2022", "", "5000000 null 0 null ok");
        assertFigure("inspection_party_count", "GUIAN", "2022", "", "0 null 0 null ok");
    }

    @Test
    void staffCountWhileTheirSpanMeetsThePeriod() throws SQLException {
        assertFigure("staff_count", "520100", "2021", "", "12000000 null 12000000 0 ok");
        assertFigure("staff_count", "520100", "2022H1", "", "17000000 null 12000000 41666667 ok");
        assertFigure("staff_count", "520100", "2022H2", "", "5000000 null 12000000 -58333333 ok");
        assertFigure("staff_count", "520100", "2023-12", "", "5000000 null 5000000 0 ok");
    }

    @Test
    void buildingsAreExistingOrNewAtTheEndOfThePeriod() throws SQLException {
        assertFigure("factory_leasing_rate", "520102", "2021", "", "60000000 600000000 null null ok");
        assertFigure("factory_leasing_rate", "520102", "2021-04", "", "null 0 null null no_data");
        assertFigure("factory_leasing_rate", "520102", "2022", "", "73342219 1100500000 60000000 13342219 ok");
        assertFigure("factory_leasing_rate", "520102", "2022", "existing", "60000000 600000000 null null ok");
        assertFigure("factory_leasing_rate", "520102", "2022", "new", "100000000 500500000 60000000 40000000 ok");
        assertFigure("factory_leasing_rate", "520102", "2022-02", "new", null);
        assertFigure("factory_leasing_rate", "520102", "2023", "existing", "73342219 1100500000 60000000 13342219 ok");
        assertFigure("factory_leasing_rate", "520102", "2023", "new", null);
    }

    @Test
    void industryFundsCountByRegistration() throws SQLException {
        assertFigure("fund_count", "520000", "2023Q2", "", "1000000 null 0 null ok");
        assertFigure("fund_size", "520100", "2023YTD", "", "2000000 200000000000000 0 null ok");
    }

    @Test
    void targetsStandAtTheTotalsOfTheirYear() throws SQLException {
        assertThat(shared.column("select concat_ws(' ', indicator, region, period, value, target, target_bound, "
                        + "coalesce(completion::varchar, '-'), schedule, coalesce(behind_schedule::varchar, '-'), "
                        + "coalesce(rank::varchar, '-')) from score order by all"))
                .containsExactly(
                        "fund_size 520100 2023 2000000 4000001 about 500000 969863 true 1",
                        "fund_size 520100 2023YTD 2000000 4000001 about 500000 969863 true 1",
                        "landing_rate 520102 2023 60000000 exact - 969863 - -",
                        "landing_rate 520102 2023YTD 60000000 exact - 969863 - -",
                        "visit_times 520100 2022 4000000 8000000 min 500000 1000000 true 1",
                        "visit_times 520300 2022 0 3000000 exact 0 1000000 true 2");
    }

    @Test
    void aRegionThatOnlyATargetNamesHasTotals() throws SQLException {
        assertFigure("contract_amount", "520300", "2022", "", "0 0 0 null ok");
        assertFigure("contract_amount", "520302", "2022", "", null);
    }

    @Test
    void windowsAndIncompletePeriodsEndOnTheAsOfDate() throws SQLException {
        assertThat(shared.column("select concat_ws(' ', period, begins, ends, complete, has_before) from period "
                        + "where period in ('2023Q4', '2023H1', 'ALL', '2023YTD', '近一年来') order by period"))
                .containsExactly(
                        "2023H1 2023-01-01 2023-06-30 true true",
                        "2023Q4 2023-10-01 2023-12-20 false true",
                        "2023YTD 2023-01-01 2023-12-20 false false",
                        "ALL 2021-01-01 2023-12-20 true false",
                        "近一年来 2022-12-21 2023-12-20 true false");
    }

    /** value, numerator, last year's value, change on the year, status; null: no such row. */
    private void assertFigure(String indicator, String region, String period, String member, String expected)
            throws SQLException {
        List<String> found = shared.column(("select concat(coalesce(value::varchar, 'null'), ' ', "
                        + "coalesce(numerator::varchar, 'null'), ' ', coalesce(previous_year_value::varchar, 'null'),"
                        + " ' ', coalesce(change_on_year::varchar, 'null'), ' ', status) from figure where "
                        + "indicator = '%s' and region = '%s' and period = '%s' and member_1 = '%s' and dim_1 in ('', 'origin_province', 'stock')")
                .formatted(indicator, region, period, member));
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
