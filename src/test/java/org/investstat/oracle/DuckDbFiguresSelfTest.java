package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.investstat.oracle.OracleCalendar.Window;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbFiguresSelfTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final Path REFERENCE = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");

    @TempDir
    private static Path tables;

    private static HandMadeTables made;
    private static DuckDbFigures shared;

    @BeforeAll
    static void facts() throws SQLException, IOException {
        made = new HandMadeTables(tables)
                .table(Facts.CONTRACT_LINES.table())
                .table(Facts.PROJECTS.table())
                .table(OutputTables.INDICATORS);
        made.execute("""
                insert into contract_lines by name
                select * from (values
                    ('C1', 'I1', '520102', 'formal', 'effective', date '2022-03-31', true, 100000000.00::decimal(18,2), '440000', 'domestic', ['GE_100M']),
                    ('C1', 'I2', '520102', 'formal', 'effective', date '2022-03-31', false, 50000000.01, 'USA', 'foreign', ['GE_100M']),
                    ('C2', 'I1', '520100', 'formal', 'effective', date '2023-12-01', true, 200000000.00, '440000', 'domestic', ['GE_100M']),
                    ('C3', 'I3', 'GUIAN', 'framework', 'effective', date '2023-11-30', true, 7.00, '520000', 'in_province', []),
                    ('C4', 'I3', '520102', 'formal', 'terminated', date '2021-01-01', true, 9.00, '520000', 'in_province', []))
                t(contract_id, investor_id, region_code, contract_type, status, signed_on, is_lead, amount, origin_province, origin_scope, size_bands)""");
        made.execute("""
                insert into projects by name
                select * from (values
                    ('P1', '520102', date '2022-03-31', date '2022-01-01', date '2022-04-10', date '2023-01-10', 'I1', ['quality'], true, null),
                    ('P2', '520100', date '2023-12-01', date '2023-11-30', null, null, 'I1', ['quality'], null, 3),
                    ('P3', 'GUIAN', null, date '2022-02-02', null, null, null, [], false, 5),
                    ('P4', '520102', date '2022-01-31', null, date '2022-02-01', null, 'I9', [], false, 4))
                t(project_id, region_code, signed_on, negotiation_on, construction_on, production_on, lead_investor_id, investor_tags, park, expected_jobs)""");
        made.publish("contract_lines", "projects");
        shared = figures();
    }

    @AfterAll
    static void close() throws SQLException {
        shared.close();
        made.close();
    }

    @Test
    void amountsRollUpAndCompareWithLastYear() throws SQLException {
        assertFigure("contract_amount", "520100", "2022", "", "1500000 null 0 null ok");
        assertFigure("contract_amount", "520000", "2023", "", "2000000 null 1500000 33333333 ok");
        assertFigure("contract_amount", "520102", "2023", "", "0 null 1500000 -100000000 ok");
        assertFigure("contract_amount", "GUIAN", "2023YTD", "", "0 null 0 null ok");
        assertFigure("framework_amount", "520000", "2023-11", "", "0 null 0 null ok");
        assertFigure("terminated_amount", "520102", "ALL", "", "0 null 0 0 ok");
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
        assertFigure("contract_count", "520000", "ALL", "", "2000000 null 1000000 100000000 ok");
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
        assertFigure("quality_enterprise_count", "520100", "ALL", "", "1000000 null 1000000 0 ok");
        assertFigure("expected_jobs", "520000", "ALL", "", "7000000 null 4000000 75000000 ok");
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

    @Test
    void equalTablesHaveNoDifferencesAndOneDigitIsSeen() throws SQLException, IOException {
        made.publish("indicators");
        try (DuckDbFigures figures = figures()) {
            assertThat(figures.differences().get(0)).startsWith("missing: " + figures.count());
            figures.execute("copy (select indicator as indicator_id, region as region_code, level as region_level, "
                    + "kind as period_kind, period, begins as period_start, ends as period_end, "
                    + "complete as period_complete, dim_1, member_1, dim_2, member_2, unit, change_unit, additive, status, "
                    + decimals("value", "numerator", "denominator", "previous_year_value", "change_on_year")
                    + ", " + decimals("previous_value", "change_on_previous") + " from figure) to '"
                    + tables.resolve("indicators/part-0.parquet") + "'");
        }
        try (DuckDbFigures figures = figures()) {
            assertThat(figures.differences()).isEmpty();
            figures.execute("update figure set value = value + 1 "
                    + "where indicator = 'contract_amount' and region = '520100' and period = '2022'");
            figures.execute("drop table published");
            figures.execute("drop table judged");
            assertThat(figures.differences())
                    .contains("differs contract_amount 520100 year 2022     value: 1500001 / 1500000");
        }
    }

    private static String decimals(String... columns) {
        return List.of(columns).stream()
                .map(c -> "(" + c + "::decimal(32,0) * 0.000001::decimal(6,6))::decimal(38,6) as " + c)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static DuckDbFigures figures() throws SQLException {
        Window window = new Window("近一年来", LocalDate.of(2022, 12, 21), LocalDate.of(2023, 12, 20));
        return new DuckDbFigures(
                DuckDbFigures.Setting.of(tables, REFERENCE, AS_OF, List.of(window), OracleCalendar.KINDS));
    }

    /** value, numerator, last year's value, change on the year, status; null: no such row. */
    private void assertFigure(String indicator, String region, String period, String member, String expected)
            throws SQLException {
        List<String> found = shared.column(("select concat(coalesce(value::varchar, 'null'), ' ', "
                        + "coalesce(numerator::varchar, 'null'), ' ', coalesce(previous_year_value::varchar, 'null'),"
                        + " ' ', coalesce(change_on_year::varchar, 'null'), ' ', status) from figure where "
                        + "indicator = '%s' and region = '%s' and period = '%s' and member_1 = '%s' and dim_1 in ('', 'origin_province')")
                .formatted(indicator, region, period, member));
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
