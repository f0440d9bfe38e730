package org.investstat.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.investstat.check.Gates;
import org.investstat.check.ReconciliationFindings;
import org.investstat.conform.Fate;
import org.investstat.fact.reconciliation.Reconciliation;
import org.investstat.fact.reconciliation.ReconciliationUnits;
import org.investstat.fact.reconciliation.SubmittedLedgers;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.publish.Manifest;
import org.investstat.reference.Regions;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;

/**
 * The comparison of the three-level ledger in one run.
 *
 * @param findings overdue submitters and ledgers that disagree
 * @param checks what was proved of both tables
 */
public record LedgerReconciliation(List<Rows> findings, List<Manifest.Check> checks) {
    private static final String LEDGER = Ledgers.LEDGER_SNAPSHOTS.name();

    /** Where there is nothing to compare there are no tables either. */
    public static LedgerReconciliation none() {
        return new LedgerReconciliation(List.of(), List.of());
    }

    /**
     * Writes both tables.
     *
     * @param projects of the fact projects
     */
    public static LedgerReconciliation write(
            Tables tables,
            ConformedLedgers ledgers,
            Rows projects,
            RowAccounts accounts,
            Preparation prepared,
            PublishedRows published) {
        Regions regions = prepared.reference().regions();
        Rows accepted = ledgers.accepted(Ledgers.LEDGER_SNAPSHOTS);
        SubmittedLedgers submitted = SubmittedLedgers.of(
                accepted,
                superseded(ledgers),
                ledgers.teams(),
                prepared.config().homeProvince());
        Rows compared =
                Reconciliation.compared(accepted, projects, submitted, regions).persist();
        Rows counts = Reconciliation.counts(compared);
        long written = tables.write(Reconciliation.differences(compared), OutputTables.RECONCILIATION);
        compared.unpersist();
        int days = prepared.config().quality().submissionDays();
        Rows units = ReconciliationUnits.rows(submitted, counts, regions, prepared.asOf(), days);
        tables.write(units, OutputTables.RECONCILIATION_UNITS);
        return new LedgerReconciliation(
                List.of(ReconciliationFindings.overdue(units), ReconciliationFindings.disagreeing(counts)),
                checks(counts.collectAsList(), accounts.accepted(LEDGER), written == 0 ? 0 : differing(published)));
    }

    private static Rows superseded(ConformedLedgers ledgers) {
        Rows fated = Objects.requireNonNull(ledgers.fated().get(LEDGER));
        int fate = fated.position(Fate.COLUMN);
        return fated.filter(row -> row.getString(fate).equals(Fate.SUPERSEDED.id()));
    }

    private static long differing(PublishedRows published) {
        return Reconciliation.differing(published.of(OutputTables.RECONCILIATION, Reconciliation.PROJECT_OF_PAIR));
    }

    /** No row of any ledger was lost on the way to its pair, and what was compared agrees or stands in the table. */
    private static List<Manifest.Check> checks(List<Row> counts, long accepted, long differing) {
        long rows = sum(counts, Reconciliation.ROWS_OF_A);
        long compared = sum(counts, Reconciliation.COMPARED);
        long matched = sum(counts, Reconciliation.MATCHED);
        List<Text> violations = new ArrayList<>();
        if (rows != accepted) {
            violations.add(Text.of("{0}：有效{1}行，参加核对{2}行", "{0}: {1} rows accepted, {2} taken to be compared")
                    .with(LEDGER, accepted, rows));
        }
        if (compared != matched + differing) {
            violations.add(Text.of(
                            "核对{0}个项目，一致{1}个，reconciliation 表中不一致{2}个",
                            "{0} projects compared, {1} agree, {2} differ in the table reconciliation")
                    .with(compared, matched, differing));
        }
        Gates.identities(violations);
        return List.of(
                new Manifest.Check("ledger_rows_equal_rows_compared", rows),
                new Manifest.Check("compared_equal_matched_and_differing", compared));
    }

    private static long sum(List<Row> counts, String column) {
        return counts.stream().mapToLong(row -> row.<Long>getAs(column)).sum();
    }
}
