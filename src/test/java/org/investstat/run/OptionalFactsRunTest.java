package org.investstat.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One published run over the ledgers that are not always there, without project_stages. */
class OptionalFactsRunTest {
    @TempDir
    static Path folder;

    private static RunTables tables;

    @BeforeAll
    static void publish() throws SQLException {
        TinyLedgers ledgers = TinyLedgers.required(folder.resolve("in"))
                .replace(
                        "projects.csv",
                        "region,industry_code,channel,reported_on",
                        "region,industry_code,channel,team,reported_on")
                .replace("projects.csv", "驻粤招商,2023-03-10", "驻粤招商,T1,2023-03-10")
                .replace("projects.csv", "I6450,,2023", "I6450,,,2023")
                .replace("projects.csv", "N7861,,2022", "N7861,,,2022")
                .write("funds.csv", """
                        fund_flow_id,project_id,arrived_on,amount,unit,investor_id,reported_on
                        F1,P1,2023-04-01,100.01,元,,2023-04-02
                        F2,P1,2023-05-01,-0.01,元,I3,2023-05-02
                        F3,P9,2023-05-01,5,元,,2023-05-02
                        """)
                .write("teams.csv", """
                        team_id,name,region,campaign
                        T1,驻粤一队,520400,第五批
                        """)
                .write("activities.csv", """
                        activity_id,kind,on,region,team,reported_on
                        A1,visit,2023-04-01,520502,T1,2023-04-02
                        """)
                .write("factories.csv", """
                        factory_id,region,built_on,area_m2,leased_m2,reported_on
                        B1,520600,2022-04-01,100,120,2023-04-02
                        """)
                .write("industry_funds.csv", """
                        fund_id,name,region,registered_on,size
                        G1,某基金,522300,2023-04-01,5亿元
                        """);
        Typed run = Typed.run(
                "--input",
                ledgers.toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--output",
                folder.resolve("out").toString(),
                "--set",
                "quality.max_rejected_share=0.1",
                "--set",
                "periods.kinds=[year]");
        assertThat(run.errors()).isEmpty();
        tables = RunTables.of(folder.resolve("out/current"));
    }

    @AfterAll
    static void close() throws SQLException {
        tables.close();
    }

    @Test
    void aFactIsWrittenWhereItsLedgerIs() {
        assertThat(tables.names())
                .contains(
                        "contracts",
                        "contract_lines",
                        "projects",
                        "fund_lines",
                        "activities",
                        "team_staff",
                        "factories",
                        "fund_registrations")
                .doesNotContain("project_stages");
    }

    @Test
    void moneyThatArrivesIsAllocatedAndAddsUp() throws SQLException {
        assertThat(tables.rows("select fund_flow_id, investor_id, amount, campaign from fund_lines order by 1, 2"))
                .containsExactly("F1|I1|60.01|第五批", "F1|I2|40.00|第五批", "F2|I3|-0.01|第五批");
        assertThat(tables.rows("select project_id, funds_in_place from projects order by 1"))
                .containsExactly("P1|100.00", "P2|0.00", "P3|0.00");
    }

    @Test
    void regionsOfEveryReportingFactAndTheirAncestorsHaveTotals() throws SQLException {
        assertThat(tables.rows("select distinct region_code from overview order by 1"))
                .containsExactly(
                        "520000", "520100", "520300", "520400", "520500", "520502", "520600", "522300", "GUIAN");
    }

    @Test
    void nothingIsLostAndTheManifestSaysWhatWasCompared() throws IOException {
        JsonNode checks = new ObjectMapper()
                .readTree(folder.resolve("out/current/manifest.json").toFile())
                .get("checks");
        List<String> held = new ArrayList<>();
        checks.forEach(
                c -> held.add(c.get("name").asText() + " " + c.get("cells").asText()));

        assertThat(held)
                .contains("rows_of_facts_equal_rows_accepted 11", "lines_equal_contract 4", "lines_equal_flow 2");
    }

    @Test
    void whatCannotBeQuiteRightIsFoundAndNobodyIsStalledWithoutALedgerOfStages() throws SQLException {
        assertThat(tables.rows("select code, ledger, key, source_file, source_line from findings order by 1"))
                .containsExactly(
                        "funds_cumulative_falls|funds|P1|funds.csv|3",
                        "leased_above_area|factories|B1|factories.csv|2");
        assertThat(tables.rows("select ledger, source_line, code from rejects")).containsExactly("funds|4|orphan");
    }
}
