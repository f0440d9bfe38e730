package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.investstat.oracle.FactOracle.ExpectedLine;
import org.investstat.oracle.FactOracle.ExpectedProject;
import org.investstat.table.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactChecksSelfTest {
    private static final Path REFERENCE = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");

    @TempDir
    private Path tables;

    @Test
    void soundFactsKeepEveryLaw() throws SQLException, IOException {
        publish("['GBA', 'GBA_BROAD', 'PPRD', 'PRD', 'SZ_RADIATE']", "100000000.00");
        try (FactChecks checks = new FactChecks(tables, REFERENCE)) {
            assertThat(checks.broken()).isEmpty();
            assertThat(FactChecks.counts(tables))
                    .containsEntry("contract_lines", 1L)
                    .hasSize(4);
            assertThat(checks.lines())
                    .containsExactly(
                            new ExpectedLine("C1", "I1", 10_000_000_000L, true, "440000", "440300", "domestic"));
            assertThat(checks.projects("GZ_"))
                    .containsExactly(new ExpectedProject(
                            "P1",
                            "520102",
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
            made.table(Facts.CONTRACTS)
                    .table(Facts.CONTRACT_LINES.table())
                    .table(Facts.PROJECTS.table())
                    .table(Facts.PROJECT_STAGES.table());
            made.execute("insert into contracts by name select 'C1' as contract_id, 100000000.00 as amount, "
                    + "['GE_100M'] as size_bands");
            made.execute("insert into contract_lines by name select 'C1' as contract_id, 'I1' as investor_id, "
                    + lineAmount
                    + " as amount, 100000000 as contract_amount, true as is_lead, '440300' as origin_code, "
                    + "'440000' as origin_province, '440300' as origin_city, 'domestic' as origin_scope, "
                    + "date '2022-03-31' as signed_on, " + groups + " as origin_groups");
            made.execute("insert into projects by name select 'P1' as project_id, '520102' as region_code, "
                    + "date '2022-03-31' as signed_on, 'C1' as first_contract_id, 'I1' as lead_investor_id, "
                    + "100000000 as contract_amount, ['GE_100M'] as size_bands, 'primary' as sector, "
                    + "'A' as industry_section, ['GZ_2', 'X', 'GZ_1'] as chains, date '2022-01-01' as lead_on");
            made.execute("insert into project_stages by name select 'P1' as project_id, 'lead' as stage, "
                    + "date '2022-01-01' as \"on\"");
            made.publish("contracts", "contract_lines", "projects", "project_stages");
        }
    }
}
