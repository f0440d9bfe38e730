package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clerks type wrong and every rule lets pass is told with its row. */
@Tag("runs")
class TypedWrongRunTest {
    private static final String FOUND =
            "select code, key, source_file || ':' || source_line, text_en from findings where ";

    @TempDir
    static Path folder;

    private static Typed run;
    private static RunTables tables;

    @BeforeAll
    static void publish() throws SQLException {
        run = run("out");
        assertThat(run.errors()).isEmpty();
        tables = RunTables.of(folder.resolve("out/current"));
    }

    @AfterAll
    static void close() throws SQLException {
        tables.close();
    }

    private static TinyLedgers ledgers() {
        return TinyLedgers.required(folder.resolve("in"))
                .append("projects.csv", "P4,未来城,520100,,无,2032-03-10\nP5,仓库,520100,,无,2023-03-10\n")
                .append("contracts.csv", """
                        C5,P5,formal,2023-01-05,1,亿元,2023-06-10
                        C6,P5,formal,2023-01-05,1,亿元,2023-06-10
                        C7,P1,formal,2023-02-05,9000,亿元,2023-06-10
                        """)
                .append("contract_investors.csv", """
                        C5,I1,,
                        ,I2,,
                        C6,I3,,
                        C7,I3,,
                        """)
                .write("funds.csv", """
                        fund_flow_id,project_id,arrived_on,amount,investor_id,经办人,币别,reported_on
                        F1,P1,2023-04-01,100,,张,CNY,2023-04-02
                        F2,P1,2023-04-01,100,,李,CNY,2023-04-02
                        F3,P1,2023-04-02,100,,李,CNY,2023-04-02
                        """)
                .write("fx_rates.csv", """
                        currency,from,cny_per_unit
                        USD,2023-01-01,6.9
                        USD,2023-02-01,690
                        EUR,2023-02-01,7.5
                        """)
                .write("targets.csv", """
                        indicator_id,region,year,value,unit,revised_on
                        contract_amount,520000,2022,500,亿元,2022-01-10
                        contract_amount,520000,2023,5500000,亿元,2023-01-10
                        """)
                .write("activities.csv", """
                        activity_id,kind,on,region,party_id,reported_on
                        A1,visit,2023-04-01,520502,E1,2023-04-02
                        A2,visit,2023-04-01,520502,E1,2023-04-03
                        A3,visit,2023-04-01,520502,,2023-04-02
                        A4,visit,2023-04-01,520502,,2023-04-02
                        """);
    }

    private static Typed run(String output) {
        List<String> args = new ArrayList<>(List.of("--input", ledgers().toString(), "--as-of", "2023-12-20"));
        args.addAll(List.of("--output", folder.resolve(output).toString(), "--run-id", "r"));
        for (String setting :
                List.of("periods.kinds=[year]", "quality.max_rejected_share=0.1", "sources.funds.extra_columns=true")) {
            args.addAll(List.of("--set", setting));
        }
        return Typed.run(args.toArray(String[]::new));
    }

    private static List<String> found(String code) throws SQLException {
        return tables.rows(FOUND + "code = '" + code + "' order by 2");
    }

    @Test
    void aReportOfAnotherDecadeIsListed() throws SQLException {
        assertThat(found("reported_ahead")).singleElement().asString().contains("P4", "projects.csv:5", "2032-03-10");
    }

    @Test
    void anAmountOfAnotherOrderOfMagnitudeNamesItsRow() throws SQLException {
        assertThat(found("number_out_of_order"))
                .anyMatch(row -> row.contains("C7") && row.contains("contracts.csv:8") && row.contains("90000000万元"))
                .anyMatch(row -> row.contains("USD / 2023-02-01") && row.contains("is 690, the one before it"))
                .anyMatch(row -> row.contains("contract_amount / 520000 / 2023") && row.contains("5500000"))
                .hasSize(3);
    }

    @Test
    void aContractAboveHalfOfItsPrefecturesYearNamesItsRow() throws SQLException {
        assertThat(found("contract_dominates")).isEmpty(); // four contracts of 贵阳市 in 2023 are too few to tell
    }

    @Test
    void aWordThatNamesNothingIsToldOnceWithItsRows() throws SQLException {
        assertThat(found("placeholder_member"))
                .singleElement()
                .asString()
                .contains("channel / 无", "projects.csv:6", "it stands in 1 rows");
    }

    @Test
    void aBlankIdBelowAContractPutsTheContractInDoubt() throws SQLException {
        assertThat(tables.rows("select investor_id, amount from contract_lines where contract_id = 'C5'"))
                .containsExactly("-|100000000.00");
        assertThat(tables.rows("select source_line, code, caused_by from rejects where ledger = 'contract_investors'"
                        + " order by 1"))
                .containsExactly("7|group_rejected|contract_investors.csv:8", "8|value_missing|-");
        assertThat(found("investors_rejected")).singleElement().asString().contains("C5");
    }

    @Test
    void oneThingUnderTwoIdsNamesBothRows() throws SQLException {
        assertThat(found("recorded_twice"))
                .hasSize(3)
                .anyMatch(row -> row.contains("A1 / A2") && row.contains("activities.csv:3"))
                .anyMatch(row -> row.contains("C5 / C6") && row.contains("contracts.csv:7"))
                .anyMatch(row -> row.contains("F1 / F2") && row.contains("equals F1 in funds.csv line 2"));
    }

    @Test
    void columnsPassedOverAreListedAndOneThatResemblesAKnownOneIsAWarning() throws SQLException {
        assertThat(tables.rows("select severity, code, key from findings where code like 'column_%' order by 3"))
                .containsExactlyInAnyOrder("warning|column_like_known|币别", "info|column_passed_over|经办人");
        assertThat(run.out()).contains("Columns not read: funds.经办人, funds.币别");
    }

    @Test
    void aHeaderThatSaysAnotherUnitIsRefusedBeforeAnythingIsRead() {
        TinyLedgers ledgers = TinyLedgers.required(folder.resolve("header"))
                .replace("contracts.csv", "signed_on,amount,", "signed_on,合同金额（亿元）,");

        Typed refused = Typed.line(
                "check",
                "--input",
                ledgers.toString(),
                "--as-of",
                "2023-12-20",
                "--set",
                "sources.contracts.header={合同金额（亿元）: amount}");

        assertThat(refused.errors())
                .containsExactly("contracts.csv: the header '合同金额（亿元）' says 亿元, but sources.contracts.unit is 万元 (万元"
                        + " unless said); set sources.contracts.unit: 亿元, or correct the header");
        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.reachedSpark()).isFalse();
    }
}
