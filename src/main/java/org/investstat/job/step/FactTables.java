package org.investstat.job.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.fact.ActivityRows;
import org.investstat.fact.ContractLines;
import org.investstat.fact.FactoryRows;
import org.investstat.fact.FundLines;
import org.investstat.fact.FundRegistrations;
import org.investstat.fact.InvestorRows;
import org.investstat.fact.ProjectLedgers;
import org.investstat.fact.ReferenceColumns;
import org.investstat.fact.SignedProjects;
import org.investstat.fact.StageRows;
import org.investstat.fact.TeamCampaigns;
import org.investstat.fact.TeamStaff;
import org.investstat.job.prepare.Preparation;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.source.PublishedTable;
import org.investstat.table.DimensionTables;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.investstat.text.Spellings;
import org.jspecify.annotations.Nullable;

/** The conformed facts of one run, from the accepted rows of the ledgers. */
public final class FactTables {
    private final SparkSession session;
    private final RunFolder folder;
    private final ConformedLedgers ledgers;
    private final BroadcastValue<Reference> reference;
    private ReferenceColumns columns;
    private final Preparation prepared;
    private @Nullable Rows signed;
    private @Nullable Rows projects;

    public FactTables(
            SparkSession session,
            RunFolder folder,
            ConformedLedgers ledgers,
            BroadcastValue<Reference> reference,
            Preparation prepared) {
        this.session = session;
        this.folder = folder;
        this.ledgers = ledgers;
        this.reference = reference;
        this.columns = new ReferenceColumns(reference);
        this.prepared = prepared;
    }

    /** Before any rows are asked for: how members are published. */
    public void spell(Spellings spellings) {
        columns = new ReferenceColumns(reference, spellings);
    }

    /** Projects with all that belongs to them, brought together when they are first asked for. */
    private Rows signed() {
        Rows known = signed;
        if (known == null) {
            ProjectLedgers ofProjects = new ProjectLedgers(
                    accepted(Ledgers.PROJECTS),
                    accepted(Ledgers.CONTRACTS),
                    accepted(Ledgers.CONTRACT_INVESTORS),
                    accepted(Ledgers.INVESTORS),
                    accepted(Ledgers.PROJECT_STAGES),
                    Optional.of(Ledgers.FUNDS).filter(this::isThere).map(this::accepted),
                    campaigns());
            known = SignedProjects.apply(ofProjects, columns, prepared.asOf()).persist();
            signed = known;
        }
        return known;
    }

    private TeamCampaigns campaigns() {
        return TeamCampaigns.of(ledgers.teams());
    }

    private Rows accepted(LedgerSchema ledger) {
        return ledgers.accepted(ledger);
    }

    private boolean isThere(LedgerSchema ledger) {
        return ledgers.fated().containsKey(ledger.name());
    }

    /** Lets go of what was kept for writing. */
    public void release() {
        if (signed != null) {
            signed.unpersist();
        }
    }

    /** The projects fact before repeats are marked and it is written. */
    public Rows projects() {
        Rows known = projects;
        if (known == null) {
            known = SignedProjects.projects(signed());
            projects = known;
        }
        return known;
    }

    /** Lists of contracts that are equal in all but their id. */
    Rows twins() {
        return signed().select(List.of("contract_twins"));
    }

    /** Looks for suspected repeats, in one Spark job. */
    public SuspectedRepeats repeats() {
        return SuspectedRepeats.among(projects(), reference);
    }

    /**
     * Writes the tables; everything after computes from what lies in the run's folder. The fact of a ledger that is not
     * there is not written.
     *
     * @return rows written, by table that figures are computed from
     */
    public Map<String, Long> write(Tables tables, SuspectedRepeats repeats) {
        Map<String, Long> rows = new HashMap<>();
        rows.put(OutputTables.DUPLICATES.name(), repeats.write(tables));
        List<Work> work = work(repeats.ids()).stream().filter(this::canBeDone).toList();
        Function<Work, Long> write = table -> tables.write(table.rows().get(), table.schema());
        // Spark's tasks use all cores; on the driver as many tables are made at a time as there are.
        List<Long> written = signed().execution() == Execution.DRIVER
                ? Parallel.map(work, write)
                : work.stream().map(write).toList();
        for (int i = 0; i < written.size(); i++) {
            if (work.get(i).counted()) {
                rows.put(work.get(i).schema().name(), written.get(i));
            }
        }
        return rows;
    }

    /**
     * A table to be made.
     *
     * @param ledger without which there is no such table; empty where it is mandatory
     */
    private record Work(TableSchema schema, String ledger, Supplier<Rows> rows) {
        Work(FactSchema fact, Supplier<Rows> rows) {
            this(fact.table(), fact.ledger(), rows);
        }

        /** Whether figures are computed from it. */
        boolean counted() {
            return !schema.equals(DimensionTables.INVESTORS);
        }
    }

    private boolean canBeDone(Work work) {
        return work.ledger().isEmpty() || ledgers.fated().containsKey(work.ledger());
    }

    private List<Work> work(Set<String> repeats) {
        Rows projects = signed();
        return List.of(
                new Work(Facts.CONTRACTS, "", () -> ContractLines.contracts(projects, columns)),
                new Work(Facts.CONTRACT_LINES, () -> ContractLines.lines(projects, repeats, columns)),
                new Work(Facts.PROJECTS, () -> SignedProjects.marked(projects(), repeats)),
                new Work(Facts.PROJECT_STAGES, () -> StageRows.apply(projects, columns)),
                new Work(Facts.FUND_LINES, () -> FundLines.apply(projects, columns)),
                new Work(
                        Facts.ACTIVITIES, () -> ActivityRows.apply(accepted(Ledgers.ACTIVITIES), campaigns(), columns)),
                new Work(Facts.TEAM_STAFF, () -> TeamStaff.apply(accepted(Ledgers.TEAMS), columns)),
                new Work(Facts.FACTORIES, () -> FactoryRows.apply(accepted(Ledgers.FACTORIES), columns)),
                new Work(
                        Facts.FUND_REGISTRATIONS,
                        () -> FundRegistrations.apply(accepted(Ledgers.INDUSTRY_FUNDS), columns)),
                new Work(
                        DimensionTables.INVESTORS, "", () -> InvestorRows.apply(accepted(Ledgers.INVESTORS), columns)));
    }

    /** A fact as it was written. */
    public Dataset<Row> published(String fact) {
        FactSchema schema = Facts.named(fact).orElseThrow();
        return PublishedTable.read(session, folder.table(fact), schema.table());
    }
}
