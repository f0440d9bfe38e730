package org.investstat.job.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.investstat.conform.Fate;
import org.investstat.conform.Fates;
import org.investstat.conform.FxRates;
import org.investstat.conform.ParentRows;
import org.investstat.conform.RowConformer;
import org.investstat.fact.ReferenceColumns;
import org.investstat.job.prepare.Preparation;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.source.LedgerFiles;
import org.investstat.source.LedgerReader;
import org.investstat.source.file.InputFacts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/**
 * Every ledger read once, each row with its fate; kept for the facts, the accounts, the rejects and the findings. Small
 * input is read at once, by as many threads as there are cores; large input by the first Spark job that asks for rows.
 */
public final class ConformedLedgers {
    private final SparkSession session;
    private final Preparation prepared;
    private final BroadcastValue<Reference> reference;
    private final Execution execution;
    private final InputFacts inputFacts = new InputFacts();
    private final Map<String, Rows> fated = new LinkedHashMap<>();
    private final Map<String, Rows> kinship = new HashMap<>();
    private final Map<String, List<Row>> listed = new HashMap<>();

    private ConformedLedgers(
            SparkSession session, Preparation prepared, BroadcastValue<Reference> reference, Execution execution) {
        this.session = session;
        this.prepared = prepared;
        this.reference = reference;
        this.execution = execution;
    }

    /** Reads all ledgers and settles what becomes of each row. */
    public static ConformedLedgers of(
            SparkSession session, Preparation prepared, BroadcastValue<Reference> reference, Execution execution) {
        ConformedLedgers ledgers = new ConformedLedgers(session, prepared, reference, execution);
        List<LedgerFiles> rates = new ArrayList<>();
        List<LedgerFiles> others = new ArrayList<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            LedgerFiles files = prepared.inputs().get(ledger.name());
            if (files != null) {
                (ledger.name().equals(Ledgers.FX_RATES.name()) ? rates : others).add(files);
            }
        }
        ledgers.settle(rates, FxRates.of(List.of()));
        ledgers.settle(others, FxRates.of(ledgers.listed(Ledgers.FX_RATES)));
        return ledgers;
    }

    /** @param files of several ledgers, parents before children */
    private void settle(List<LedgerFiles> files, FxRates rates) {
        Stream<LedgerFiles> each = execution == Execution.DRIVER ? files.parallelStream() : files.stream();
        // A ledger is let go of once it is settled: then nobody needs what its rows were compared by.
        Queue<Rows> conformed =
                new ArrayDeque<>(each.map(f -> conformed(f, rates)).toList());
        for (LedgerFiles read : files) {
            LedgerSchema ledger = read.ledger();
            Rows settled = Fates.apply(ledger, conformed.remove(), kinship, prepared.asOf())
                    .persist();
            fated.put(ledger.name(), settled);
            if (ParentRows.isAskedFor(ledger)) {
                kinship.put(ledger.name(), ParentRows.of(settled).persist());
            }
        }
    }

    private Rows conformed(LedgerFiles files, FxRates rates) {
        LedgerSchema ledger = files.ledger();
        RowConformer conformer = new RowConformer(ledger, files.config(), reference, rates, prepared.indicatorUnits());
        if (execution == Execution.SPARK) {
            return Rows.ofDataset(session.createDataFrame(
                    LedgerReader.rows(session, files, inputFacts).map(conformer), ledger.conformed()));
        }
        List<Row> rows = new ArrayList<>();
        LedgerReader.each(
                files, session.sparkContext().hadoopConfiguration(), inputFacts, row -> rows.add(conformer.call(row)));
        return Rows.ofList(rows, ledger.conformed());
    }

    /** All rows of each ledger that is there, by its name. */
    public Map<String, Rows> fated() {
        return fated;
    }

    /** The rows that count; none of a ledger that is not there. */
    Rows accepted(LedgerSchema ledger) {
        Rows rows = fated.get(ledger.name());
        return rows == null ? none(Fates.schema(ledger)) : Fate.ACCEPTED.among(rows);
    }

    private Rows none(StructType schema) {
        return execution == Execution.DRIVER
                ? Rows.ofList(List.of(), schema)
                : Rows.ofDataset(session.createDataFrame(List.of(), schema));
    }

    /** The teams that count, collected once. */
    List<Row> teams() {
        return listed(Ledgers.TEAMS);
    }

    /** The rows that count of a ledger of few rows, collected once. */
    public List<Row> listed(LedgerSchema ledger) {
        return listed.computeIfAbsent(ledger.name(), name -> accepted(ledger).collectAsList());
    }

    /** The names of the teams of the ledger, by id. */
    public Map<String, String> teamNames() {
        Map<String, String> names = new HashMap<>();
        teams().forEach(team -> names.put(team.getAs("team_id"), team.getAs("name")));
        return names;
    }

    /** The campaigns of the teams of the ledger, by id, as facts say them. */
    public Map<String, String> teamCampaigns() {
        Map<String, String> campaigns = new HashMap<>();
        teams().forEach(team ->
                campaigns.put(team.getAs("team_id"), ReferenceColumns.known(team.<String>getAs("campaign"))));
        return campaigns;
    }

    /** What the readers say of each file; complete once all rows have been read. */
    public InputFacts inputFacts() {
        return inputFacts;
    }

    /** Lets go of the rows, which a session that goes on would keep. */
    public void release() {
        fated.values().forEach(Rows::unpersist);
        kinship.values().forEach(Rows::unpersist);
    }
}
