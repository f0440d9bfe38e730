package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.FactRows;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.conform.Fate;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Note;
import org.investstat.table.OutputTables;
import org.investstat.table.Problem;
import org.investstat.table.Severity;
import org.investstat.table.TableSchema;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rejects and findings, as they go into their tables, on the driver and in Spark. */
class QualityTablesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    /** Rejected where it cannot be read, else accepted. */
    private static Rows fated(LedgerRows rows, Where where) {
        StructType schema = rows.ledger()
                .conformed()
                .add(Fate.COLUMN, DataTypes.StringType)
                .add(Fate.CAUSED_BY, DataTypes.StringType)
                .add(Fate.FOUND, Note.TYPE);
        int problem = schema.fieldIndex(LedgerSchema.PROBLEM);
        return rows.rows(where)
                .map(
                        schema,
                        row -> row.isNullAt(problem)
                                ? Values.with(row, Fate.ACCEPTED.id(), null, null)
                                : Values.with(row, Fate.REJECTED.id(), "b.csv:7", null));
    }

    private static Map<String, Rows> ledgers(Where where) {
        Map<String, Rows> all = new TreeMap<>();
        for (LedgerRows rows : List.of(
                LedgerRows.of(Ledgers.FX_RATES).row().row("from=sometime", "currency=EUR"),
                LedgerRows.of(Ledgers.TEAMS).row("team_id=T1", "staff=many").row("team_id=T2", "staff=3"),
                LedgerRows.of(Ledgers.TARGETS).row("year=never"))) {
            all.put(rows.ledger().name(), fated(rows, where));
        }
        return all;
    }

    private static Rows projects(Where where) {
        return FactRows.of(Facts.PROJECTS.table())
                .row("project_id=P1", "signed_on=2023-02-01", "construction_on=2023-01-31", "source_line=2")
                .row("project_id=P2", "signed_on=2023-02-01", "construction_on=2023-02-01", "source_line=3")
                .row("project_id=P3", "construction_on=2023-02-01", "production_on=2023-01-01", "source_line=4")
                .row("project_id=P4", "signed_on=2023-02-01", "terminated_on=2023-03-01", "source_line=5")
                .row("project_id=P5", "negotiation_on=2023-02-01", "assessment_on=2023-01-01", "source_line=6")
                .rows(where);
    }

    @ParameterizedTest
    @EnumSource
    void aRejectTellsWhereItLiesWhatIsWrongAndWhatCausedIt(Where where) {
        assertThat(lines(QualityTables.rejects(ledgers(where)), OutputTables.REJECTS))
                .hasSize(2)
                .anyMatch(line ->
                        line.startsWith("fx_rates a.csv 3 from sometime date_unreadable ") && line.endsWith(" b.csv:7"))
                .anyMatch(line -> line.startsWith("targets a.csv 2 year never "));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPassedOverInARowThatCountsIsAFindingUnderTheRowsKey(Where where) {
        assertThat(findings(where, Map.of()))
                .filteredOn(line -> line.contains(" teams "))
                .singleElement()
                .asString()
                .startsWith("warning value_emptied teams T1 ")
                .endsWith(" a.csv 2");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFoundBesideOtherRowsIsToldWhateverBecameOfTheRow(Where where) {
        Rows rows = fated(LedgerRows.of(Ledgers.FX_RATES).row("from=sometime"), where);
        Note note = new Note("key_collision", Text.of("两条", "two rows"));
        Rows fated = rows.map(rows.schema(), row -> {
            @Nullable Object[] values = Values.with(row);
            values[row.fieldIndex(Fate.FOUND)] = note.row();
            return values;
        });

        assertThat(lines(
                        QualityTables.findings(
                                Map.of("fx_rates", fated), projects(where), Traits.none(), AS_OF, List.of(), Map.of()),
                        OutputTables.FINDINGS))
                .contains("error key_collision fx_rates USD 两条 two rows a.csv 2");
    }

    @ParameterizedTest
    @EnumSource
    void datesOfAProjectThatContradictOneAnotherAreTold(Where where) {
        assertThat(findings(where, Map.of()))
                .filteredOn(line -> line.contains(" projects "))
                .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(" projects ") + 12))
                .containsExactlyInAnyOrder(
                        "start_before_signing projects P1",
                        "production_before_start projects P3",
                        "terminated_project_effective projects P4",
                        "stage_before_previous projects P5");
    }

    @ParameterizedTest
    @EnumSource
    void theOperatorsSeverityReplacesTheProducts(Where where) {
        assertThat(findings(where, Map.of("stage_before_previous", Severity.ERROR)))
                .filteredOn(line -> line.startsWith("error "))
                .singleElement()
                .asString()
                .contains("评估早于洽谈，不计入阶段天数 assessment before negotiation; left out of the days by stage");
    }

    @ParameterizedTest
    @EnumSource
    void aContractIsToldOnceHoweverManyOfItsLinesWereRejected(Where where) {
        LedgerRows lines = LedgerRows.of(Ledgers.CONTRACT_INVESTORS)
                .row("contract_id=C1", "share=0.2")
                .row("contract_id=C1", "share=0.3")
                .row("contract_id=C2");
        Rows rejected = fated(lines, where).map(fated(lines, where).schema(), row -> {
            @Nullable Object[] values = Values.with(row);
            if (row.getAs("contract_id").equals("C1")) {
                values[row.fieldIndex(LedgerSchema.PROBLEM)] =
                        new Problem("share_sum", "share", "", Text.same("")).row();
            }
            return values;
        });

        Rows found = QualityTables.findings(
                Map.of(Ledgers.CONTRACT_INVESTORS.name(), rejected),
                projects(where),
                Traits.none(),
                AS_OF,
                List.of(),
                Map.of());

        assertThat(lines(found, OutputTables.FINDINGS))
                .filteredOn(line -> line.contains("contract_investors"))
                .containsExactly(
                        "warning investors_rejected contract_investors C1 该合同的投资方明细被拒，合同金额计入未知来源"
                                + " the contract's investor lines were rejected; its amount counts as of unknown origin null null");
    }

    @ParameterizedTest
    @EnumSource
    void findingsAreCountedBySeverityAndAnErrorIsShown(Where where) {
        FindingCounts counts = QualityTables.findings(
                        ledgers(where),
                        projects(where),
                        Traits.none(),
                        AS_OF,
                        List.of(Finding.rows(List.of(new Finding(
                                "target_without_cell",
                                "targets",
                                "x / 520000 / 2023",
                                Text.of("甲", "a"),
                                null,
                                null)))),
                        Map.of("target_without_cell", Severity.ERROR, "stage_before_previous", Severity.ERROR))
                .aggregate(FindingCounts::new);

        assertThat(counts.bySeverity()).containsOnly(Map.entry(Severity.WARNING, 4L), Map.entry(Severity.ERROR, 2L));
        assertThat(counts.error())
                .contains(Text.of(
                        "projects P5: 评估早于洽谈，不计入阶段天数",
                        "projects P5: assessment before negotiation; left out of the days by stage"));
    }

    @ParameterizedTest
    @EnumSource
    void whatRowsHaveInCommonIsFoundAsTheirFatesAreCounted(Where where) {
        LedgerRows contracts = LedgerRows.of(Ledgers.CONTRACTS);
        for (int i = 1; i <= 6; i++) {
            contracts.row(
                    "contract_id=C" + i, "channel=" + (i < 3 ? "无" : "以商招商"), "amount=" + (i == 5 ? 10_000_000 : 100));
        }
        Map<String, Rows> fated = Map.of("contracts", fated(contracts, where));

        Traits traits = RowFates.of(fated, AS_OF).traits();
        Rows found = QualityTables.findings(
                fated,
                projects(where),
                traits,
                AS_OF,
                List.of(Finding.rows(TraitFindings.of(traits, Set.of()))),
                Map.of());

        assertThat(traits.newest()).containsEntry("contracts", LocalDate.of(2023, 1, 2));
        assertThat(lines(found, OutputTables.FINDINGS))
                .filteredOn(line -> line.contains(" contracts "))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("warning placeholder_member contracts channel / 无")
                        && line.contains("it stands in 2 rows, first in a.csv line 2"))
                .anyMatch(line -> line.startsWith("warning number_out_of_order contracts C5 amount 为 10000000万元")
                        && line.endsWith("a.csv 6"));
    }

    private static List<String> findings(Where where, Map<String, Severity> severities) {
        return lines(
                QualityTables.findings(ledgers(where), projects(where), Traits.none(), AS_OF, List.of(), severities),
                OutputTables.FINDINGS);
    }

    private static List<String> lines(Rows rows, TableSchema table) {
        return rows.collectAsList().stream().map(row -> line(row, table)).toList();
    }

    private static String line(Row row, TableSchema table) {
        return table.names().stream()
                .map(column -> String.valueOf(row.<@Nullable Object>getAs(column)))
                .collect(Collectors.joining(" "));
    }
}
