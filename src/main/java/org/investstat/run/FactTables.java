package org.investstat.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.investstat.fact.ActivityRows;
import org.investstat.fact.AllocatedContracts;
import org.investstat.fact.ContractLines;
import org.investstat.fact.FactoryRows;
import org.investstat.fact.FundLines;
import org.investstat.fact.FundRegistrations;
import org.investstat.fact.ProjectLedgers;
import org.investstat.fact.ReferenceColumns;
import org.investstat.fact.SignedProjects;
import org.investstat.fact.StageRows;
import org.investstat.fact.TeamStaff;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.rows.Rows;
import org.investstat.source.PublishedTable;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;

/** The conformed facts of one run, from the accepted rows of the ledgers. */
final class FactTables {
    private final SparkSession session;
    private final RunFolder folder;
    private final ConformedLedgers ledgers;
    private final Dataset<Row> allocated;
    private final Dataset<Row> projects;
    private final ReferenceColumns columns;
    private final Broadcast<Reference> reference;

    FactTables(
            SparkSession session,
            RunFolder folder,
            ConformedLedgers ledgers,
            Broadcast<Reference> reference,
            Preparation prepared) {
        this.session = session;
        this.folder = folder;
        this.ledgers = ledgers;
        this.columns = new ReferenceColumns(reference);
        this.reference = reference;
        this.allocated = AllocatedContracts.apply(
                        accepted(Ledgers.CONTRACTS), accepted(Ledgers.CONTRACT_INVESTORS), accepted(Ledgers.INVESTORS))
                .persist(StorageLevel.MEMORY_AND_DISK());
        ProjectLedgers ofProjects = new ProjectLedgers(
                accepted(Ledgers.PROJECTS),
                accepted(Ledgers.PROJECT_STAGES),
                accepted(Ledgers.TEAMS),
                Optional.of(Ledgers.FUNDS).filter(this::isThere).map(this::accepted));
        this.projects = SignedProjects.apply(ofProjects, allocated, columns, prepared.asOf())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private Dataset<Row> accepted(LedgerSchema ledger) {
        return ledgers.accepted(ledger.name());
    }

    private boolean isThere(LedgerSchema ledger) {
        return ledgers.fated().containsKey(ledger.name());
    }

    /** Lets go of what was kept for writing. */
    void release() {
        projects.unpersist(false);
        allocated.unpersist(false);
    }

    /** The projects fact before repeats are marked and it is written; it has more columns than are published. */
    Dataset<Row> projects() {
        return projects;
    }

    /** The same, as rows. */
    Rows projectRows() {
        return ledgers.placed(projects);
    }

    /** Looks for suspected repeats, in one Spark job. */
    SuspectedRepeats repeats() {
        return SuspectedRepeats.among(projects, reference);
    }

    /**
     * Writes the tables; everything after computes from what lies in the run's folder. The fact of a ledger that is not
     * there is not written.
     *
     * @return rows written, by table
     */
    Map<String, Long> write(Tables tables, SuspectedRepeats repeats) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(OutputTables.DUPLICATES.name(), repeats.write(tables));
        Dataset<Row> marked = repeats.mark(projects);
        Dataset<Row> contracts = ContractLines.contracts(allocated, marked);
        rows.put(Facts.CONTRACTS.name(), tables.write(contracts, Facts.CONTRACTS, ledgers.partitions()));
        facts(marked, contracts).forEach((fact, dataset) -> {
            if (fact.ledger().isEmpty() || ledgers.fated().containsKey(fact.ledger())) {
                rows.put(fact.name(), tables.write(dataset.get(), fact.table(), ledgers.partitions()));
            }
        });
        return rows;
    }

    private Map<FactSchema, Supplier<Dataset<Row>>> facts(Dataset<Row> marked, Dataset<Row> contracts) {
        Map<FactSchema, Supplier<Dataset<Row>>> facts = new LinkedHashMap<>();
        facts.put(Facts.PROJECTS, () -> marked);
        facts.put(Facts.PROJECT_STAGES, () -> StageRows.apply(marked, columns));
        facts.put(Facts.CONTRACT_LINES, () -> ContractLines.lines(contracts, columns));
        facts.put(
                Facts.FUND_LINES,
                () -> FundLines.apply(
                        accepted(Ledgers.FUNDS), marked, allocated, accepted(Ledgers.INVESTORS), columns));
        facts.put(
                Facts.ACTIVITIES,
                () -> ActivityRows.apply(accepted(Ledgers.ACTIVITIES), accepted(Ledgers.TEAMS), columns));
        facts.put(Facts.TEAM_STAFF, () -> TeamStaff.apply(accepted(Ledgers.TEAMS), columns));
        facts.put(Facts.FACTORIES, () -> FactoryRows.apply(accepted(Ledgers.FACTORIES), columns));
        facts.put(Facts.FUND_REGISTRATIONS, () -> FundRegistrations.apply(accepted(Ledgers.INDUSTRY_FUNDS), columns));
        return facts;
    }

    /** The pairs of suspected repeats as they were written. */
    Dataset<Row> duplicates() {
        return PublishedTable.read(session, folder.table(OutputTables.DUPLICATES.name()), OutputTables.DUPLICATES);
    }

    /** A fact as it was written. */
    Dataset<Row> published(String fact) {
        FactSchema schema = Facts.named(fact).orElseThrow();
        return PublishedTable.read(session, folder.table(fact), schema.table());
    }
}
