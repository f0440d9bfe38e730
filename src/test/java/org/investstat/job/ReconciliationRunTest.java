package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with the three-level ledger: two half months of the province, 贵阳市 and 贵安新区, one of them overdue. */
@Tag("runs")
class ReconciliationRunTest {
    @TempDir
    static Path folder;

    private static RunTables tables;
    private static JsonNode manifest;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        TinyLedgers ledgers = TinyLedgers.required(folder.resolve("in")).write("ledger_snapshots.csv", """
                level,submitter,half_month,project_id,amount,unit,stage,signed_on,submitted_on
                province,贵州省,2023-11-B,P1,3亿元,,signing,2023-03-07,2023-12-01
                province,贵州省,2023-11-B,P2,1亿元,,signing,2023-05-06,2023-12-01
                province,贵州省,2023-11-B,P4,1亿元,,signing,,2023-12-01
                prefecture,贵阳市,2023-11-B,P1,30000,元,signing,2023-03-07,2023-12-03
                prefecture,贵安新区,2023-11-B,P2,9000,万元,construction,2023-05-06,2023-12-09
                province,贵州省,2023-12-A,P1,3亿元,,signing,2023-03-07,2023-12-20
                prefecture,贵阳市,2023-12-A,P1,3亿元,,signing,2023-03-07,2023-12-20
                """);
        Path output = folder.resolve("out");
        Typed run = Typed.run(
                "--input",
                ledgers.toString(),
                "--output",
                output.toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--set",
                "quality.max_rejected_share=0.2",
                "--local=2");
        assertThat(run.errors()).isEmpty();
        tables = RunTables.of(output.resolve("current"));
        manifest = new ObjectMapper()
                .readTree(Files.readString(output.resolve("current").resolve("manifest.json")));
    }

    @AfterAll
    static void close() throws SQLException {
        if (tables != null) {
            tables.close();
        }
    }

    @Test
    void everyDifferenceIsPublishedWithBothSides() throws SQLException {
        assertThat(tables.rows("select half_month, submitter_a_name, submitter_b_name, project_name, difference,"
                        + " amount_a, amount_b, stage_a, stage_b, source_line_a, source_line_b from reconciliation"))
                .containsExactly(
                        "2023-11-B|贵阳市|贵州省|电池厂|unit_suspected|30000.00|300000000.00|signing|signing|5|2",
                        "2023-11-B|贵安新区|贵州省|数据中心|amount_differs|90000000.00|100000000.00|construction|signing|6|3",
                        "2023-11-B|贵安新区|贵州省|数据中心|stage_differs|90000000.00|100000000.00|construction|signing|6|3");
    }

    @Test
    void everySubmitterHasItsHalfMonths() throws SQLException {
        assertThat(tables.rows("select half_month, submitter_name, due_on, submitted_on, status, projects, compared,"
                        + " matched, match_rate, change_on_previous from reconciliation_units"))
                .containsExactly(
                        "2023-11-B|贵阳市|2023-12-05|2023-12-03|submitted|1|1|0|0.000000|-",
                        "2023-11-B|贵安新区|2023-12-05|2023-12-09|late|1|1|0|0.000000|-",
                        "2023-11-B|贵州省|2023-12-05|2023-12-01|submitted|3|2|0|0.000000|-",
                        "2023-12-A|贵阳市|2023-12-20|2023-12-20|submitted|1|1|1|100.000000|100.000000",
                        "2023-12-A|贵安新区|2023-12-20|-|overdue|0|0|0|-|-",
                        "2023-12-A|贵州省|2023-12-20|2023-12-20|submitted|1|1|1|100.000000|100.000000");
    }

    @Test
    void overdueAndDisagreeingLedgersAreFindings() throws SQLException {
        assertThat(tables.rows("select severity, code, key, text, text_en from findings"
                        + " where ledger = 'ledger_snapshots' order by code, key"))
                .containsExactly(
                        "warning|ledger_overdue|2023-12-A / prefecture / GUIAN|贵安新区（市级）未报送2023-12-A的台账，"
                                + "截止日为2023-12-20；请补报|贵安新区 (prefecture) has not submitted the ledger of"
                                + " 2023-12-A, due on 2023-12-20: submit it",
                        "warning|ledgers_disagree|2023-11-B / prefecture / 520100 / province / 520000|2023-11-B：贵阳市（市级）与"
                                + "贵州省（省级）的台账不一致：疑似单位错误1个；请双方核对更正，逐项见 reconciliation 表|2023-11-B: the"
                                + " ledgers of 贵阳市 (prefecture) and 贵州省 (province) disagree: unit suspected: 1; check"
                                + " and correct both, the table reconciliation lists each project",
                        "warning|ledgers_disagree|2023-11-B / prefecture / GUIAN / province / 520000|2023-11-B：贵安新区（市级）与"
                                + "贵州省（省级）的台账不一致：金额不一致1个、阶段不一致1个；请双方核对更正，逐项见 reconciliation"
                                + " 表|2023-11-B: the ledgers of 贵安新区 (prefecture) and 贵州省 (province) disagree: amount"
                                + " differs: 1, stage differs: 1; check and correct both, the table reconciliation lists"
                                + " each project",
                        "warning|number_out_of_order|prefecture / 520100 / 2023-11-B / P1|amount 为 3万元，约是本台账中位数的"
                                + " 1/4096，照常统计；核对数字和单位|amount is 3万元, about 1/4096 of the median of the ledger; it"
                                + " counts as it stands: check number and unit");
    }

    @Test
    void bothTablesAndWhatWasProvedOfThemAreInTheManifest() {
        assertThat(manifest.get("outputs").findValuesAsText("table"))
                .contains("reconciliation", "reconciliation_units");
        assertThat(checks()).contains("ledger_rows_equal_rows_compared 7", "compared_equal_matched_and_differing 3");
    }

    private static List<String> checks() {
        return java.util.stream.StreamSupport.stream(manifest.get("checks").spliterator(), false)
                .map(check ->
                        check.get("name").asText() + " " + check.get("cells").asLong())
                .toList();
    }
}
