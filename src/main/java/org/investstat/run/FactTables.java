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
import org.investstat.source.PublishedTable;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** The conformed facts of one run, from the accepted rows of the ledgers. */
final class FactTables {
    private final SparkSession session;
    private final RunFolder folder;
    private final ConformedLedgers ledgers;
    private final Dataset<Row> allocated;
    private final Dataset<Row> projects;
    private final Dataset<Row> contracts;
    private final ReferenceColumns columns;

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
        this.contracts = ContractLines.contracts(allocated, projects);
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

    /** The projects fact before it is written; its columns are the published ones and more. */
    Dataset<Row> projects() {
        return projects;
    }

    /**
     * Writes the tables; everything after computes from what lies in the run's folder. The fact of a ledger that is not
     * there is not written.
     *
     * @return rows written, by table
     */
    Map<String, Long> write(Tables tables) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(Facts.CONTRACTS.name(), tables.write(contracts, Facts.CONTRACTS, ledgers.partitions()));
        facts().forEach((fact, dataset) -> {
            if (fact.ledger().isEmpty() || ledgers.fated().containsKey(fact.ledger())) {
                rows.put(fact.name(), tables.write(dataset.get(), fact.table(), ledgers.partitions()));
            }
        });
        return rows;
    }

    private Map<FactSchema, Supplier<Dataset<Row>>> facts() {
        Map<FactSchema, Supplier<Dataset<Row>>> facts = new LinkedHashMap<>();
        facts.put(Facts.PROJECTS, () -> projects);
        facts.put(Facts.PROJECT_STAGES, () -> StageRows.apply(projects, columns));
        facts.put(Facts.CONTRACT_LINES, () -> ContractLines.lines(contracts, columns));
        facts.put(
                Facts.FUND_LINES,
                () -> FundLines.apply(
                        accepted(Ledgers.FUNDS), projects, allocated, accepted(Ledgers.INVESTORS), columns));
        facts.put(
                Facts.ACTIVITIES,
                () -> ActivityRows.apply(accepted(Ledgers.ACTIVITIES), accepted(Ledgers.TEAMS), columns));
        facts.put(Facts.TEAM_STAFF, () -> TeamStaff.apply(accepted(Ledgers.TEAMS), columns));
        facts.put(Facts.FACTORIES, () -> FactoryRows.apply(accepted(Ledgers.FACTORIES), columns));
        facts.put(Facts.FUND_REGISTRATIONS, () -> FundRegistrations.apply(accepted(Ledgers.INDUSTRY_FUNDS), columns));
        return facts;
    }

    /** A fact as it was written. */
    Dataset<Row> published(String fact) {
        FactSchema schema = Facts.named(fact).orElseThrow();
        return PublishedTable.read(session, folder.table(fact), schema.table());
    }
}
