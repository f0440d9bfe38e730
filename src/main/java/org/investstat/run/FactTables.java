package org.investstat.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.investstat.fact.AllocatedContracts;
import org.investstat.fact.ContractLines;
import org.investstat.fact.ReferenceColumns;
import org.investstat.fact.SignedProjects;
import org.investstat.fact.StageRows;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.source.PublishedTable;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;

/** The conformed facts of one run, from the accepted rows of the ledgers. */
final class FactTables {
    private final SparkSession session;
    private final RunFolder folder;
    private final Dataset<Row> allocated;
    private final Dataset<Row> projects;
    private final Dataset<Row> contracts;
    private final ReferenceColumns columns;
    private final int partitions;

    FactTables(
            SparkSession session,
            RunFolder folder,
            ConformedLedgers ledgers,
            Broadcast<Reference> reference,
            Preparation prepared) {
        this.session = session;
        this.folder = folder;
        this.columns = new ReferenceColumns(reference);
        this.partitions = ledgers.partitions();
        this.allocated = AllocatedContracts.apply(
                        ledgers.accepted(Ledgers.CONTRACTS.name()),
                        ledgers.accepted(Ledgers.CONTRACT_INVESTORS.name()),
                        ledgers.accepted(Ledgers.INVESTORS.name()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        this.projects = SignedProjects.apply(
                        ledgers.accepted(Ledgers.PROJECTS.name()),
                        ledgers.accepted(Ledgers.PROJECT_STAGES.name()),
                        allocated,
                        columns,
                        prepared.asOf())
                .persist(StorageLevel.MEMORY_AND_DISK());
        this.contracts = ContractLines.contracts(allocated, projects);
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
     * Writes the tables; everything after computes from what lies in the run's folder.
     *
     * @return rows written, by table
     */
    Map<String, Long> write(Tables tables) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(Facts.PROJECTS.name(), tables.write(projects, Facts.PROJECTS.table(), partitions));
        Dataset<Row> stages = StageRows.apply(projects, columns);
        rows.put(Facts.PROJECT_STAGES.name(), tables.write(stages, Facts.PROJECT_STAGES.table(), partitions));
        rows.put(Facts.CONTRACTS.name(), tables.write(contracts, Facts.CONTRACTS, partitions));
        Dataset<Row> lines = ContractLines.lines(contracts, columns);
        rows.put(Facts.CONTRACT_LINES.name(), tables.write(lines, Facts.CONTRACT_LINES.table(), partitions));
        return rows;
    }

    /** A fact as it was written. */
    Dataset<Row> published(String fact) {
        FactSchema schema = Facts.named(fact).orElseThrow();
        return PublishedTable.read(session, folder.table(fact), schema.table());
    }
}
