package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 贵安 and its host county registered one data centre each: what a whole run makes of it. */
@Tag("runs")
class SuspectedRepeatsRunTest {
    @TempDir
    static Path folder;

    private static Typed run;
    private static RunTables tables;

    @BeforeAll
    static void publish() throws SQLException {
        TinyLedgers ledgers = TinyLedgers.required(folder.resolve("in"))
                .append("projects.csv", "P4,西秀区数据中心项目,520402,I6450,,2023-05-20\n")
                .append("contracts.csv", """
                        C5,P4,formal,2023-05-16,9900,万元,2023-05-20
                        C6,P4,framework,2023-05-16,7,亿元,2023-05-20
                        """)
                .append("contract_investors.csv", "C5,I4,1,y\n")
                .append("investors.csv", "I4,北京云（集团）有限公司,110000,\n");
        run = Typed.run(
                "--as-of",
                TinyLedgers.AS_OF,
                "--input",
                ledgers.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--set",
                "periods.kinds=[cumulative]");
        assertThat(run.errors()).isEmpty();
        tables = RunTables.of(folder.resolve("out/current"));
    }

    @AfterAll
    static void close() throws SQLException {
        tables.close();
    }

    @Test
    void thePairIsListedWithItsEvidence() throws SQLException {
        assertThat(tables.rows("""
                        select project_a, project_b, relation, evidence, name_similarity, counts_first, repeated_amount,
                        source_line_a, source_line_b from duplicates"""))
                .containsExactly("P2|P4|unit_and_host|same_investor_name|similar_name|same_amount|near_month|1.0000|P2"
                        + "|99000000.00|3|5");
    }

    @Test
    void theLaterOneAndItsContractsAreMarkedInTheFacts() throws SQLException {
        assertThat(tables.rows("select project_id from projects where suspected_repeat"))
                .containsExactly("P4");
        assertThat(tables.rows("select contract_id from contract_lines where suspected_repeat order by 1"))
                .containsExactly("C5", "C6");
    }

    @Test
    void netFiguresLeaveItOutAndGrossOnesDoNot() throws SQLException {
        assertThat(tables.rows("""
                        select contract_amount, contract_amount_net, project_count, project_count_net
                        from overview where region_code = '520000'""")).containsExactly("6.990000|6.000000|4.000000|3.000000");
        assertThat(tables.text("project_count_net", "GUIAN", "ALL")).isEqualTo("1个");
        assertThat(tables.text("project_count_net", "520402", "ALL")).isEqualTo("0个");
    }

    @Test
    void thePairIsAFindingAtTheLineOfTheLaterOne() throws SQLException {
        assertThat(tables.rows("""
                        select severity, ledger, key, source_line, text_en like '%check:%' from findings
                        where code = 'suspected_repeat'""")).containsExactly("warning|projects|P2 / P4|5|true");
    }

    @Test
    void theLastLinesSayGrossAndNet() {
        assertThat(run.out())
                .contains("Suspected repeats: pairs 1; contracted investment 6.99亿元, without the repeats (1) 6.00亿元");
    }

    @Test
    void theManifestNamesTheIdentity() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("out/current/manifest.json").toFile())
                        .get("checks")
                        .toString())
                .contains("gross_less_net_equals_repeats");
    }
}
