package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.investstat.oracle.FactOracle.ExpectedFundLine;
import org.investstat.oracle.FactOracle.ExpectedLine;
import org.investstat.oracle.FactOracle.ExpectedProject;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("oracle")
class FactChecksSelfTest {
    private static final Path REFERENCE = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");

    private static final String FUND_LINE = "insert into fund_lines by name select 'F1' as fund_flow_id, "
            + "'P1' as project_id, '520102' as region_code, date '2022-04-01' as arrived_on, %s as amount, "
            + "-7 as flow_amount, 'primary' as sector, 'A' as industry_section, ['GZ_2', 'X', 'GZ_1'] as chains, "
            + "['GE_100M'] as size_bands, 'T1' as team, '第一批' as campaign, date '2022-03-31' as signed_on";

    @TempDir
    private Path tables;

    @Test
    void soundFactsKeepEveryLaw() throws SQLException, IOException {
        publish("['GBA', 'GBA_BROAD', 'HU_ZHE_YUE', 'PPRD', 'PRD', 'SZ_RADIATE']", "100000000.00");
        try (FactChecks checks = new FactChecks(tables, REFERENCE)) {
            assertThat(checks.broken()).isEmpty();
            assertThat(FactChecks.counts(tables))
                    .containsEntry("contract_lines", 1L)
                    .hasSize(9);
            assertThat(checks.lines())
                    .containsExactly(
                            new ExpectedLine("C1", "I1", 10_000_000_000L, true, "440000", "440300", "domestic"));
            assertThat(checks.projects("GZ_"))
                    .containsExactly(new ExpectedProject(
                            "P1",
                            "520102",
                            "T1",
                            "第一批",
                            -700,
                            "2022-03-31",
                            "C1",
                            "I1",
                            10_000_000_000L,
                            "primary",
                            "unknown",
                            "A",
                            "unknown",
                            "GZ_1|GZ_2"));
            assertThat(checks.stages()).containsExactly("P1 lead 2022-01-01");
            assertThat(checks.stageRows()).containsExactly("P1 lead 2022-01-01");
            assertThat(checks.fundLines())
                    .containsExactly(
                            new ExpectedFundLine("F1", "-", "2022-04-01", -700, "unknown", "unknown", "unknown"));
            assertThat(checks.activities()).containsExactly("A1 visit 520102 2022-05-06 - 3 - T1 第一批 unknown");
            assertThat(checks.teams()).containsExactly("T1 520102 第一批 - 2022-06-30 12");
            assertThat(checks.factories()).containsExactly("B1 520102 2020-01-01 1000.50 0.00");
            assertThat(checks.registrations()).containsExactly("IF1 520102 2021-01-01 50000000.00");
        }
    }

    @Test
    void aFlowThatIsNotWholeAndATeamOfItsOwnAreSeen() throws SQLException, IOException {
        publish("['GBA', 'GBA_BROAD', 'HU_ZHE_YUE', 'PPRD', 'PRD', 'SZ_RADIATE']", "100000000.00");
        try (HandMadeTables made = new HandMadeTables(tables)) {
            made.table(Facts.FUND_LINES.table())
                    .execute(FUND_LINE.formatted("-8"))
                    .execute("update fund_lines set team = 'T2'")
                    .publish("fund_lines");
        }
        try (FactChecks checks = new FactChecks(tables, REFERENCE)) {
            assertThat(checks.broken())
                    .containsExactly(
                            "lines sum to their flow of funds: [F1]", "a fund line is what its project is: [P1]");
        }
    }

    @Test
    void aMissingGroupAndALostFenAreSeen() throws SQLException, IOException {
        publish("['GBA']", "99999999.99");
        try (FactChecks checks = new FactChecks(tables, REFERENCE)) {
            assertThat(checks.broken())
                    .containsExactly(
                            "lines sum to their contract: [C1]",
                            "groups of a line hold on its signing day: [C1 [GBA]]");
        }
    }

    private void publish(String groups, String lineAmount) throws SQLException, IOException {
        try (HandMadeTables made = new HandMadeTables(tables)) {
            made.table(Facts.CONTRACTS);
            for (FactSchema fact : Facts.all()) {
                made.table(fact.table());
            }
            made.execute("insert into contracts by name select 'C1' as contract_id, 100000000.00 as amount, "
                    + "['GE_100M'] as size_bands, 'P1' as project_id, '520102' as region_code, "
                    + "['GZ_2', 'X', 'GZ_1'] as chains, 'T1' as team, '第一批' as campaign");
            made.execute("insert into contract_lines by name select 'C1' as contract_id, 'I1' as investor_id, "
                    + lineAmount
                    + " as amount, 100000000 as contract_amount, true as is_lead, '440300' as origin_code, "
                    + "'440000' as origin_province, '440300' as origin_city, 'domestic' as origin_scope, "
                    + "date '2022-03-31' as signed_on, " + groups + " as origin_groups, 'P1' as project_id, "
                    + "'520102' as region_code, ['GZ_2', 'X', 'GZ_1'] as chains, 'T1' as team, '第一批' as campaign");
            made.execute("insert into projects by name select 'P1' as project_id, '520102' as region_code, "
                    + "date '2022-03-31' as signed_on, 'C1' as first_contract_id, 'I1' as lead_investor_id, "
                    + "100000000 as contract_amount, ['GE_100M'] as size_bands, 'primary' as sector, "
                    + "'A' as industry_section, ['GZ_2', 'X', 'GZ_1'] as chains, date '2022-01-01' as lead_on, "
                    + "'T1' as team, '第一批' as campaign, -7 as funds_in_place");
            made.execute("insert into project_stages by name select 'P1' as project_id, 'lead' as stage, "
                    + "date '2022-01-01' as \"on\", '520102' as region_code, ['GZ_2', 'X', 'GZ_1'] as chains, "
                    + "'T1' as team, '第一批' as campaign");
            made.execute(FUND_LINE.formatted("-7"));
            made.execute("insert into activities by name select 'A1' as activity_id, 'visit' as kind, "
                    + "'520102' as region_code, date '2022-05-06' as \"on\", 3 as times, 'T1' as team, "
                    + "'第一批' as campaign, 'unknown' as event");
            made.execute("insert into team_staff by name select 'T1' as team_id, '520102' as region_code, "
                    + "'第一批' as campaign, date '2022-06-30' as stationed_to, 12 as staff");
            made.execute("insert into factories by name select 'B1' as factory_id, '520102' as region_code, "
                    + "date '2020-01-01' as built_on, 1000.5 as area_m2, 0 as leased_m2");
            made.execute("insert into fund_registrations by name select 'IF1' as fund_id, '520102' as region_code, "
                    + "date '2021-01-01' as registered_on, 50000000 as size");
            made.publish(FactChecks.TABLES.toArray(String[]::new));
        }
    }
}
