package org.investstat.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.investstat.check.Gates;
import org.investstat.check.ReconciliationFindings;
import org.investstat.conform.Fate;
import org.investstat.fact.reconciliation.Reconciliation;
import org.investstat.fact.reconciliation.ReconciliationUnits;
import org.investstat.fact.reconciliation.SubmittedLedgers;
import org.investstat.publish.Manifest;
import org.investstat.publish.RowOrder;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.source.PublishedTable;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** The comparison of the three-level ledger in one run. */
final class LedgerReconciliation {
    private static final String LEDGER = Ledgers.LEDGER_SNAPSHOTS.name();

    private final SparkSession session;
    private final RunFolder folder;
    private final ConformedLedgers ledgers;
    private final Broadcast<Reference> reference;
    private final Preparation prepared;
    private final Supplier<Dataset<Row>> projects;

    /** @param projects of the fact projects */
    LedgerReconciliation(
            SparkSession session,
            RunFolder folder,
            ConformedLedgers ledgers,
            Broadcast<Reference> reference,
            Preparation prepared,
            Supplier<Dataset<Row>> projects) {
        this.session = session;
        this.folder = folder;
        this.ledgers = ledgers;
        this.reference = reference;
        this.prepared = prepared;
        this.projects = projects;
    }

    /**
     * Writes both tables.
     *
     * @return what was proved of them
     */
    List<Manifest.Check> write(Tables tables, RowAccounts accounts) {
        SubmittedLedgers submitted = submitted();
        Broadcast<SubmittedLedgers> shared =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(submitted);
        Dataset<Row> compared = Reconciliation.compared(ledgers.accepted(LEDGER), projects.get(), shared, reference)
                .persist(StorageLevel.MEMORY_AND_DISK());
        long written =
                tables.write(Reconciliation.differences(compared), OutputTables.RECONCILIATION, ledgers.partitions());
        List<Row> counts = Reconciliation.counts(compared).collectAsList();
        compared.unpersist(false);
        writeUnits(submitted, counts, tables);
        return checks(counts, written, accounts.accepted(LEDGER));
    }

    /** Overdue submitters and ledgers that disagree, from the tables as written. */
    List<Dataset<Row>> findings() {
        return absent()
                ? List.of()
                : List.of(
                        ReconciliationFindings.overdue(published(OutputTables.RECONCILIATION_UNITS)),
                        ReconciliationFindings.disagreeing(published(OutputTables.RECONCILIATION)));
    }

    /** Whether there is nothing to compare: then there are no tables either. */
    boolean absent() {
        return !prepared.inputs().containsKey(LEDGER);
    }

    private SubmittedLedgers submitted() {
        Dataset<Row> superseded =
                Objects.requireNonNull(ledgers.fated().get(LEDGER)).where(Fate.SUPERSEDED.met());
        return SubmittedLedgers.of(
                Reconciliation.submissions(ledgers.accepted(LEDGER), superseded).collectAsList(),
                ledgers.teams(),
                prepared.config().homeProvince());
    }

    private void writeUnits(SubmittedLedgers submitted, List<Row> counts, Tables tables) {
        List<@Nullable Object[]> units = new ArrayList<>(ReconciliationUnits.rows(
                submitted,
                counts,
                prepared.reference().regions(),
                prepared.asOf(),
                prepared.config().quality().submissionDays()));
        units.sort(RowOrder.of(OutputTables.RECONCILIATION_UNITS));
        tables.write(List.of(units::iterator), OutputTables.RECONCILIATION_UNITS);
    }

    /** No row of any ledger was lost on the way to its pair, and what was compared agrees or stands in the table. */
    private List<Manifest.Check> checks(List<Row> counts, long written, long accepted) {
        long rows = sum(counts, Reconciliation.ROWS_OF_A);
        long compared = sum(counts, Reconciliation.COMPARED);
        long matched = sum(counts, Reconciliation.MATCHED);
        long differing = written == 0
                ? 0
                : Reconciliation.differing(published(OutputTables.RECONCILIATION))
                        .count();
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

    private Dataset<Row> published(TableSchema table) {
        return PublishedTable.read(session, folder.table(table.name()), table);
    }
}
