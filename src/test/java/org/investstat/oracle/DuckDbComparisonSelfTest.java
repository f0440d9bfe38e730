package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the oracle sees what differs, and only that. */
@Tag("oracle")
class DuckDbComparisonSelfTest {
    private static final String NULLS_OF_A_BOARD = Stream.of(
                    "region_name",
                    "region_level",
                    "period_start",
                    "period_end",
                    "period_complete",
                    "dim_1",
                    "member_1",
                    "member_1_name",
                    "dim_2",
                    "member_2",
                    "member_2_name")
            .map(c -> "null::varchar as " + c)
            .collect(Collectors.joining(", "));

    @TempDir
    private Path tables;

    private HandMadeFacts made;

    @BeforeEach
    void facts() throws SQLException, IOException {
        made = new HandMadeFacts(tables);
    }

    @AfterEach
    void close() throws SQLException {
        made.close();
    }

    @Test
    void equalTablesHaveNoDifferencesAndOneDigitIsSeen() throws SQLException, IOException {
        made.publishEmpty("indicators", "scoreboard");
        try (DuckDbFigures figures = made.figures()) {
            assertThat(figures.differences().get(0)).startsWith("missing: " + figures.count());
            figures.execute("copy (select indicator as indicator_id, region as region_code, level as region_level, "
                    + "kind as period_kind, period, begins as period_start, ends as period_end, "
                    + "complete as period_complete, dim_1, member_1, dim_2, member_2, unit, change_unit, additive, status, "
                    + decimals("value", "numerator", "denominator", "previous_year_value", "change_on_year")
                    + ", " + decimals("previous_value", "change_on_previous") + ", target_bound, "
                    + decimals("target", "completion", "schedule") + " from figure) to '"
                    + tables.resolve("indicators/part-0.parquet") + "'");
            assertThat(figures.scoreboardDifferences()).hasSize(6).allMatch(d -> d.startsWith("missing "));
            figures.execute("copy (select indicator as indicator_id, region as region_code, level as region_level, "
                    + "kind as period_kind, period, begins as period_start, ends as period_end, "
                    + "complete as period_complete, unit, target_bound, behind_schedule, rank, "
                    + decimals("value", "target", "completion", "schedule") + " from score) to '"
                    + tables.resolve("scoreboard/part-0.parquet") + "'");
        }
        try (DuckDbFigures figures = made.figures()) {
            assertThat(figures.differences()).isEmpty();
            assertThat(figures.scoreboardDifferences()).isEmpty();
            figures.execute("update figure set value = value + 1 "
                    + "where indicator = 'contract_amount' and region = '520100' and period = '2022'");
            figures.execute("drop table published");
            figures.execute("drop table judged");
            assertThat(figures.differences())
                    .contains("differs contract_amount 520100 year 2022     value: 1500001 / 1500000");
        }
    }

    @Test
    void aCellOfABoardThatDiffersIsSeen() throws SQLException, IOException {
        Path folder = Files.createDirectories(tables.resolve("industry_funds"));
        try (DuckDbFigures figures = made.figures()) {
            figures.execute("copy (select region as region_code, kind as period_kind, period, "
                    + NULLS_OF_A_BOARD + ", max(value) filter (indicator = 'fund_count') as fund_count, "
                    + "max(value) filter (indicator = 'fund_size') as fund_size from (select region, kind, period, "
                    + "indicator, " + decimals("value")
                    + " from board_cell where board = 'industry_funds') group by all) "
                    + "to '" + folder.resolve("part-0.parquet") + "'");
            assertThat(figures.differencesOfBoard("industry_funds")).isEmpty();
            figures.execute("update board_cell set value = 7 where board = 'industry_funds' "
                    + "and region = '520102' and period = '2023Q2' and indicator = 'fund_count'");
            String cell = "{'region': 520102, 'kind': quarter, 'period': 2023Q2, 'dim_1': '', 'member_1': '', "
                    + "'dim_2': '', 'member_2': '', 'indicator': fund_count, 'value': %d}";
            assertThat(figures.differencesOfBoard("industry_funds"))
                    .containsExactly("extra " + cell.formatted(1_000_000), "missing " + cell.formatted(7));
        }
    }

    private static String decimals(String... columns) {
        return List.of(columns).stream()
                .map(c -> "(" + c + "::decimal(32,0) * 0.000001::decimal(6,6))::decimal(38,6) as " + c)
                .collect(Collectors.joining(", "));
    }
}
