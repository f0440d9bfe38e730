package org.investstat.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.investstat.conform.ContractShares;
import org.investstat.conform.Fate;
import org.investstat.conform.Fates;
import org.investstat.conform.FxRates;
import org.investstat.conform.RowConformer;
import org.investstat.reference.Reference;
import org.investstat.rows.Rows;
import org.investstat.source.InputFacts;
import org.investstat.source.LedgerFiles;
import org.investstat.source.LedgerReader;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.jspecify.annotations.Nullable;

/** Every ledger read once, each row with its fate; kept for the facts, the accounts, the rejects and the findings. */
final class ConformedLedgers {
    private final SparkSession session;
    private final Preparation prepared;
    private final Broadcast<Reference> reference;
    private final int partitions;
    private final InputFacts inputFacts = new InputFacts();
    private final Map<String, Dataset<Row>> fated = new LinkedHashMap<>();
    private @Nullable List<Row> teams;

    private ConformedLedgers(SparkSession session, Preparation prepared, Broadcast<Reference> reference) {
        this.session = session;
        this.prepared = prepared;
        this.reference = reference;
        this.partitions = Session.partitions(prepared.inputBytes());
    }

    /** Plans the reading; rows are read by the first action on them. */
    static ConformedLedgers of(SparkSession session, Preparation prepared, Broadcast<Reference> reference) {
        ConformedLedgers ledgers = new ConformedLedgers(session, prepared, reference);
        FxRates rates = FxRates.of(List.of());
        for (LedgerSchema ledger : Ledgers.all()) {
            LedgerFiles files = prepared.inputs().get(ledger.name());
            if (files != null) {
                ledgers.add(ledger, files, rates);
                if (ledger.name().equals(Ledgers.FX_RATES.name())) {
                    rates = FxRates.of(ledgers.accepted(ledger.name()).collectAsList());
                }
            }
        }
        return ledgers;
    }

    private void add(LedgerSchema ledger, LedgerFiles files, FxRates rates) {
        RowConformer conformer = new RowConformer(ledger, files.config(), reference, rates, prepared.indicatorUnits());
        Dataset<Row> rows = session.createDataFrame(
                LedgerReader.rows(session, files, inputFacts).map(conformer), ledger.conformed());
        LocalDate asOf = prepared.asOf();
        Dataset<Row> settled = Fates.apply(ledger, rows, fated, asOf, partitions);
        if (ledger.name().equals(Ledgers.CONTRACT_INVESTORS.name())) {
            settled = ContractShares.apply(settled);
        }
        fated.put(ledger.name(), settled.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /** All rows of each ledger that is there, by its name. */
    Map<String, Dataset<Row>> fated() {
        return fated;
    }

    /** The rows that count; none of a ledger that is not there. */
    Dataset<Row> accepted(String ledger) {
        Dataset<Row> rows = fated.get(ledger);
        if (rows == null) {
            return session.createDataFrame(
                    List.of(), Ledgers.named(ledger).orElseThrow().conformed());
        }
        return rows.where(Fate.ACCEPTED.met());
    }

    /** All rows of each ledger that is there, by its name. */
    Map<String, Rows> fatedRows() {
        Map<String, Rows> rows = new LinkedHashMap<>();
        fated.forEach((name, dataset) -> rows.put(name, placed(dataset)));
        return rows;
    }

    /** The rows that count; none of a ledger that is not there. */
    Rows acceptedRows(LedgerSchema ledger) {
        return placed(accepted(ledger.name()));
    }

    /** On the driver where the input is small. */
    Rows placed(Dataset<Row> dataset) {
        return partitions == 1
                ? Rows.listed(dataset.collectAsList(), dataset.schema())
                : Rows.spread(dataset, partitions);
    }

    /** The teams that count, collected once. */
    List<Row> teams() {
        List<Row> known = teams;
        if (known == null) {
            known = accepted(Ledgers.TEAMS.name()).collectAsList();
            teams = known;
        }
        return known;
    }

    /** The names of the teams of the ledger, by id. */
    Map<String, String> teamNames() {
        Map<String, String> names = new HashMap<>();
        teams().forEach(team -> names.put(team.getAs("team_id"), team.getAs("name")));
        return names;
    }

    /** What the tasks say of each file; complete once all rows have been read. */
    InputFacts inputFacts() {
        return inputFacts;
    }

    int partitions() {
        return partitions;
    }

    /** Lets go of the rows, which a session that goes on would keep. */
    void release() {
        fated.values().forEach(rows -> rows.unpersist(false));
    }

    static Broadcast<Reference> share(SparkSession session, Reference reference) {
        return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(reference);
    }
}
