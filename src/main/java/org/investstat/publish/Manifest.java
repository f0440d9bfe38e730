package org.investstat.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.parquet.WrittenFile;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.table.OutputTables;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: what a run read, by which rules, and what it wrote (data contract, section 5). It is written
 * last in the run folder: a folder with a manifest is whole.
 *
 * @param version of the product
 * @param definitions id of each indicator -> version of the definition used
 * @param configuration SHA-256 of the effective configuration and of every file of definitions
 * @param reference file -> SHA-256 of each file of reference data
 * @param acceptedBreaches what would have closed the gate on deliveries, had the operator not accepted it
 * @param columnsPassedOver ledger -> names of columns that nobody read
 */
public record Manifest(
        String runId,
        LocalDate asOf,
        Instant started,
        Instant finished,
        String version,
        Map<String, String> definitions,
        String configuration,
        Map<String, String> reference,
        List<String> absentLedgers,
        List<String> absentIndicators,
        List<Input> inputs,
        List<Ledger> ledgers,
        List<Output> outputs,
        List<Report> reports,
        List<Check> checks,
        List<AcceptedBreach> acceptedBreaches,
        Map<String, List<String>> columnsPassedOver) {

    public Manifest {
        definitions = Collections.unmodifiableMap(new TreeMap<>(definitions));
        reference = Collections.unmodifiableMap(new TreeMap<>(reference));
        absentLedgers = List.copyOf(absentLedgers);
        absentIndicators = List.copyOf(absentIndicators);
        inputs = List.copyOf(inputs);
        ledgers = List.copyOf(ledgers);
        outputs = List.copyOf(outputs);
        reports = List.copyOf(reports);
        checks = List.copyOf(checks);
        // Earlier versions say nothing of these.
        columnsPassedOver = columnsPassedOver == null ? Map.of() : new TreeMap<>(columnsPassedOver);
        acceptedBreaches = acceptedBreaches == null ? List.of() : List.copyOf(acceptedBreaches);
    }

    /** One file read. {@code charset} is null for Parquet. */
    public record Input(
            String ledger,
            String name,
            long bytes,
            String sha256,
            @Nullable String charset,
            RowAccount account) {}

    /** All rows of one ledger. */
    public record Ledger(String ledger, RowAccount account) {}

    /** One table written, with its files. */
    public record Output(String table, long rows, List<WrittenFile> files) {
        public Output {
            files = List.copyOf(files);
            long sum = files.stream().mapToLong(WrittenFile::rows).sum();
            if (sum != rows) {
                throw new IllegalArgumentException(table + " has " + rows + " rows, but its files hold " + sum);
            }
        }
    }

    /** A file for readers, by its path in the run folder, like {@code report/index.html}. */
    public record Report(String path, long bytes, String sha256) {}

    /** An identity that held, and how many cells were compared for it. */
    public record Check(String name, long cells) {}

    /** A ledger that was absent, smaller or older than it may be, and what was said of it. */
    public record AcceptedBreach(String ledger, Text breach) {}

    /** Of all ledgers. */
    public long rowsRead() {
        return ledgers.stream().mapToLong(l -> l.account().rows()).sum();
    }

    /** Rows of the table {@code indicators}. */
    public long figures() {
        return outputs.stream()
                .filter(o -> o.table().equals(OutputTables.INDICATORS.name()))
                .mapToLong(Output::rows)
                .sum();
    }

    /**
     * Writes it into the run's folder, whole or not at all.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    public void write(RunFolder run) {
        try {
            run.manifest().replaceText(Json.text(this));
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(run.manifest().display(), e);
        }
    }

    /**
     * The one of an earlier run.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#INPUT} where there is none or it cannot be read
     */
    public static Manifest read(RunFolder run) {
        try {
            return Json.read(run.manifest().text().orElseThrow(FileNotFoundException::new), Manifest.class);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.manifest().display(), e);
        }
    }

    /** The one of a run if it is there and can be read: then the run was whole. */
    public static Optional<Manifest> find(RunFolder run) {
        return find(run.manifest());
    }

    static Optional<Manifest> find(Storage file) {
        try {
            Optional<String> text = file.text();
            return text.isEmpty() ? Optional.empty() : Optional.ofNullable(Json.read(text.get(), Manifest.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file.display(), e);
        }
    }
}
