package org.investstat.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.Shipped;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Where;
import org.investstat.check.RowFates;
import org.investstat.command.RunRequest;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.SourceConfig;
import org.investstat.conform.Fate;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.job.step.ConformedLedgers;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.source.Inputs;
import org.investstat.source.LedgerFiles;
import org.investstat.source.LedgerReader;
import org.investstat.source.Links;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** A run as far as others wrote what it meets: ledgers found, read, conformed, settled and accounted for. */
public final class LedgerReading {
    private static final Configuration CONF = new Configuration();
    private static Preparation shipped;

    /**
     * What became of one row.
     *
     * @param code of the reject, empty where the row was not rejected
     * @param reason of it
     * @param notes code and text of what is worth saying about a row that stays
     */
    public record Settled(
            String ledger, String file, long line, String fate, String code, Text reason, Map<String, Text> notes) {}

    /**
     * How the reading ended.
     *
     * @param exitCode 0, or that of the failure
     * @param errors of the failure
     * @param rows in order of ledger, file and line; none after a failure
     */
    public record Outcome(int exitCode, List<Text> errors, List<Settled> rows) {}

    private LedgerReading() {}

    /** Reads with the shipped reference data. */
    public static Outcome of(Path input, Where where) {
        return of(input, where, () -> {});
    }

    /** @param meanwhile what happens between the look at the headers and the reading */
    public static Outcome of(Path input, Where where, Runnable meanwhile) {
        try {
            Preparation prepared = prepared(input);
            meanwhile.run();
            return new Outcome(0, List.of(), settled(prepared, where));
        } catch (Exception e) {
            Failure failure = LedgerReader.failureIn(e).orElseThrow(() -> new AssertionError("no Failure", e));
            return new Outcome(failure.exitCode().number(), failure.problems(), List.of());
        }
    }

    /** How reference data of an office's own is taken: 0, or the failure. */
    public static Outcome ofReference(Path folder) {
        try {
            Shipped.reference(folder);
            return new Outcome(ExitCode.DONE.number(), List.of(), List.of());
        } catch (Failure failure) {
            return new Outcome(failure.exitCode().number(), failure.problems(), List.of());
        }
    }

    private static Preparation prepared(Path input) {
        Preparation all = shipped();
        Map<LedgerSchema, SourceConfig> sources = new LinkedHashMap<>();
        Ledgers.all().forEach(ledger -> sources.put(ledger, all.config().source(ledger.name())));
        Inputs found = Inputs.find(sources, Optional.of(input.toString()), IgnorePatterns.NONE, Links.INSIDE, CONF);
        Map<String, LedgerFiles> inputs = found.ledgers();
        long bytes = inputs.values().stream().mapToLong(l -> l.textBytes(CONF)).sum();
        return new Preparation(
                all.files(),
                all.config(),
                all.configuration(),
                all.asOf(),
                inputs,
                found.unread(),
                List.of(),
                bytes,
                new TreeSet<>(),
                all.absent(),
                all.indicatorUnits(),
                Shipped.reference(),
                all.referenceDigests(),
                all.bulletin(),
                all.periods());
    }

    /** Configuration, definitions and reference data, which are the same for all. */
    private static synchronized Preparation shipped() {
        if (shipped == null) {
            Path any = Path.of(System.getProperty("investstat.basedir", "."), "data-sample", "ledgers");
            shipped = prepared(any.toString(), LocalDate.parse(TinyLedgers.AS_OF), CONF);
        }
        return shipped;
    }

    /** Of a check with the shipped configuration. */
    static Preparation prepared(String folder, LocalDate asOf, Configuration conf) {
        RunRequest request = new RunRequest(
                Optional.empty(),
                asOf,
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                RunRequest.Mode.CHECK,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false,
                Lang.EN);
        return Preparation.of(request, Map.of(), conf);
    }

    private static List<Settled> settled(Preparation prepared, Where where) {
        // As for small input: planning and compiling cost more than these few rows.
        TestSpark.session();
        SparkSession session = Session.open(Optional.empty(), 0);
        ConformedLedgers ledgers = ConformedLedgers.of(
                session, prepared, where.reference(), where == Where.DRIVER ? Execution.DRIVER : Execution.SPARK);
        try {
            RowFates fates = RowFates.of(ledgers.fated(), prepared.asOf());
            // Proves the account, or throws.
            new RowAccounts(ledgers.inputFacts().value(), fates.counts(), fates.traits());
            List<Settled> all = new ArrayList<>();
            ledgers.fated()
                    .forEach(
                            (ledger, rows) -> rows.collectAsList().forEach(row -> all.add(settled(ledger, rows, row))));
            all.sort(Comparator.comparing(Settled::ledger)
                    .thenComparing(Settled::file)
                    .thenComparing(Settled::line));
            return all;
        } finally {
            ledgers.release();
            SparkSession.setActiveSession(TestSpark.session());
        }
    }

    private static Settled settled(String ledger, Rows rows, Row row) {
        Row problem = row.getStruct(rows.position(LedgerSchema.PROBLEM));
        Map<String, Text> notes = new LinkedHashMap<>();
        int at = rows.position(LedgerSchema.NOTES);
        List<Row> said = row.get(at) instanceof Row[] array ? List.of(array) : row.getList(at);
        for (Row note : said) {
            notes.put(note.getString(0), Text.of(note.getString(1), note.getString(2)));
        }
        return new Settled(
                ledger,
                row.getString(rows.position(LedgerSchema.FILE)),
                row.getLong(rows.position(LedgerSchema.LINE)),
                row.getString(rows.position(Fate.COLUMN)),
                problem == null ? "" : problem.getString(0),
                problem == null ? Text.same("") : Text.of(problem.getString(3), problem.getString(4)),
                notes);
    }
}
