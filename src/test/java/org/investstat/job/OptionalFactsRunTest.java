package org.investstat.job;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One published run over the ledgers that are not always there, without project_stages. */
@Tag("runs")
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

    /** What lies directly under the province stands for a prefecture, as 贵安新区 does; the county's is the one above it. */
    @Test
    void everyFactKnowsThePrefectureAndTheProvinceOfItsRegion() throws SQLException {
        assertThat(tables.rows(
                        "select project_id, region_code, prefecture_code, province_code from projects order by 1"))
                .containsExactly("P1|520100|520100|520000", "P2|GUIAN|GUIAN|520000", "P3|520300|520300|520000");
        assertThat(tables.rows("select activity_id, region_code, prefecture_code, province_code from activities"))
                .containsExactly("A1|520502|520500|520000");
        for (String fact :
                List.of("contracts", "contract_lines", "fund_lines", "team_staff", "factories", "fund_registrations")) {
            assertThat(tables.value("select count(*) from " + fact
                            + " where prefecture_code is null or province_code <> '520000'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void everyCodeOfEveryTableIsInTheDimensionTables() throws SQLException {
        for (String code : List.of(
                "region_code from indicators",
                "prefecture_code from projects",
                "province_code from projects",
                "origin_code from contract_lines",
                "origin_code from investors",
                "parent_code from regions",
                "prefecture_code from regions",
                "successor_code from regions",
                "province_code from regions")) {
            assertThat(tables.rows("select distinct " + code + " except select region_code from regions"))
                    .as(code)
                    .isSubsetOf("-");
        }
        assertThat(tables.rows("select distinct dim_1, member_1 from indicators where dim_1 is not null"
                        + " except select dimension, member from members"))
                .isEmpty();
        assertThat(tables.rows("select distinct indicator_id, definition_version from indicators"
                        + " except select indicator_id, definition_version from indicator_definitions"))
                .isEmpty();
        assertThat(tables.rows("select distinct investor_id from contract_lines where investor_id is not null"
                        + " except select investor_id from investors"))
                .isEmpty();
    }

    @Test
    void regionsHaveTheirParentsAndCodesNoLongerInUseTheirSuccessors() throws SQLException {
        assertThat(tables.rows("""
                        select region_code, region_name, region_level, parent_code, prefecture_code, province_code,
                            origin_scope, valid_from, valid_to, successor_code, has_figures
                        from regions
                        where region_code in ('520000', '520502', 'GUIAN', '429004', '110101', '130526', 'USA')
                        order by region_code"""))
                .containsExactly(
                        "110101|东城区|county|110000|110101|110000|domestic|-|-|-|false",
                        "130526|任县|county|130500|130500|130000|domestic|-|2019-10-31|130505|false",
                        "429004|仙桃市|county|420000|429004|420000|domestic|-|-|-|false",
                        "520000|贵州省|province|-|-|520000|in_province|-|-|-|true",
                        "520502|七星关区|county|520500|520500|520000|in_province|-|-|-|true",
                        "GUIAN|贵安新区|unit|520000|GUIAN|520000|in_province|2014-01-06|-|-|true",
                        "USA|美国|country|-|-|USA|foreign|-|-|-|false");
    }

    @Test
    void membersHaveTheirNamesTheirOrderAndWhatContainsThem() throws SQLException {
        assertThat(tables.rows("""
                        select dimension, member, member_name, member_name_en, position, overlapping, subtotal,
                            parent_dimension, parent_member
                        from members
                        where member in ('out_of_province', 'hmt', 'GE_1B', 'C39', '440300', 'T1') or (
                            dimension = 'sector' and member = 'unknown')
                        order by 1, 2"""))
                .containsExactly(
                        "industry_division|C39|计算机、通信和其他电子设备制造业|计算机、通信和其他电子设备制造业|39|false|false"
                                + "|industry_section|C",
                        "origin_city|440300|深圳市|深圳市|201|false|false|origin_province|440000",
                        "origin_scope|hmt|港澳台|Hong Kong, Macao and Taiwan|3|false|false|origin_scope|out_of_province",
                        "origin_scope|out_of_province|省外合计|out of the province|5|false|true|-|-",
                        "sector|unknown|未知|unknown|4|false|false|-|-",
                        "size_band|GE_1B|10亿元以上|1B yuan and more|3|true|false|size_band|GE_500M",
                        "team|T1|驻粤一队|驻粤一队|1|false|false|campaign|第五批");
        assertThat(tables.value("""
                        select array_to_string(region_codes, ' ') from members where member = 'BTH'""")).isEqualTo("110000 120000 130000");
    }

    @Test
    void aDefinitionSaysFromWhichRowsItsFiguresCanBeComputedAgain() throws SQLException {
        assertThat(tables.rows("""
                        select title, unit, decimals, kind, fact, date_column, measure, filter, has_total
                        from indicator_definitions where indicator_id = 'contract_amount'"""))
                .containsExactly("合同投资额|亿元|2|additive|contract_lines|signed_on|amount"
                        + "|contract_type = 'formal' and status = 'effective'|true");
        assertThat(tables.rows("""
                        select i.numerator, sum(l.amount) from indicators i, contract_lines l
                        where i.indicator_id = 'contract_amount' and i.region_code = '520100' and i.period = '2023'
                            and i.dim_1 is null and l.contract_type = 'formal' and l.status = 'effective'
                            and l.prefecture_code = '520100' and year(l.signed_on) = 2023
                        group by all""")).containsExactly("300000000.000000|300000000.00");
    }

    @Test
    void investorsAreThereWithWhereTheyComeFrom() throws SQLException {
        assertThat(tables.rows("select investor_id, investor_name, origin_code, origin_name, origin_province,"
                        + " origin_city, origin_scope, investor_tags, source_line from investors"))
                .containsExactly(
                        "I1|深圳电池有限公司|440300|深圳市|440000|440300|domestic|[listed]|2",
                        "I2|北京云有限公司|110000|北京市|110000|110000|domestic|[]|3",
                        "I3|遵义旅游有限公司|520300|遵义市|520000|520300|in_province|[]|4");
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
