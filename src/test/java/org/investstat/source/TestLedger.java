package org.investstat.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.investstat.TestSpark;
import org.investstat.config.Delivery;
import org.investstat.config.Format;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.source.csv.CsvPart;
import org.investstat.source.csv.CsvRows;
import org.investstat.source.csv.CsvSurvey;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.SourceRow;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Failure;

/** A folder of ledger files as a test writes it, and what is read from it. */
public final class TestLedger {
    /** contract_id*, investor_id*, share, is_lead. */
    public static final LedgerSchema LEDGER = Ledgers.CONTRACT_INVESTORS;

    public static final String HEADER = "contract_id,investor_id,share,is_lead\n";
    public static final SourceConfig CONFIG = config(Map.of());
    /** Reading it takes longer than reading a ledger of a few rows. */
    public static final Configuration CONF = new Configuration();

    private TestLedger() {}

    public static SourceConfig config(Map<String, String> header) {
        return config(header, Optional.empty(), false);
    }

    public static SourceConfig config(Map<String, String> header, Optional<String> charset, boolean extraColumns) {
        return new SourceConfig(
                Optional.empty(),
                Format.AUTO,
                charset,
                ',',
                header,
                Map.of(),
                MoneyUnit.WAN,
                ShareUnit.FRACTION,
                extraColumns,
                Delivery.USUAL);
    }

    public static SourceConfig at(String path, Format format) {
        return new SourceConfig(
                Optional.of(path),
                format,
                Optional.empty(),
                ',',
                Map.of(),
                Map.of(),
                MoneyUnit.WAN,
                ShareUnit.FRACTION,
                false,
                Delivery.USUAL);
    }

    public static void write(Path folder, String name, String text) {
        write(folder, name, text.getBytes(UTF_8));
    }

    public static void write(Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static LedgerFiles find(Path folder, SourceConfig config) {
        return find(config, Optional.of(folder.toString()));
    }

    public static LedgerFiles find(SourceConfig config, Optional<String> inputDir) {
        return inputs(config, inputDir).ledgers().get(LEDGER.name());
    }

    public static Inputs inputs(SourceConfig config, Optional<String> inputDir, String... ignored) {
        return Inputs.find(Map.of(LEDGER, config), inputDir, IgnorePatterns.of(List.of(ignored)), Links.INSIDE, CONF);
    }

    public static List<SourceRow> read(Path folder, SourceConfig config, InputFacts facts) {
        return LedgerReader.rows(TestSpark.session(), find(folder, config), facts)
                .collect();
    }

    /** Without Spark, in this thread. */
    public static List<SourceRow> list(Path folder, SourceConfig config, InputFacts facts) {
        List<SourceRow> rows = new ArrayList<>();
        LedgerReader.each(find(folder, config), CONF, facts, rows::add);
        return rows;
    }

    /** As if every CSV file were large: in parts of so many bytes, looked through first. */
    public static List<SourceRow> split(Path folder, SourceConfig config, int partBytes, InputFacts facts) {
        LedgerFiles files = find(folder, config);
        List<SourceRow> rows = new ArrayList<>();
        for (InputFile file : files.files()) {
            for (CsvPart part : CsvSurvey.parts(file, files.layout(), partBytes, CONF)) {
                new CsvRows(part, files.layout(), partBytes, CONF, facts).forEachRemaining(rows::add);
            }
        }
        return rows;
    }

    /**
     * Each row as {@code file:line [values]}, or its damage; the same whether tasks read it or this thread does, and
     * whether files are read as a whole or in parts.
     */
    public static List<String> rows(Path folder, SourceConfig config) {
        InputFacts facts = new InputFacts();
        List<String> inTasks = shown(read(folder, config, facts));
        InputFacts ofThisThread = new InputFacts();
        assertThat(shown(list(folder, config, ofThisThread))).isEqualTo(inTasks);
        assertThat(ofThisThread.value()).isEqualTo(facts.value());
        List<InputFile> files = find(folder, config).files();
        if (files.stream().allMatch(file -> file.format() == Format.CSV)) {
            int size = files.stream().mapToInt(file -> (int) file.size()).sum();
            InputFacts ofParts = new InputFacts();
            assertThat(shown(split(folder, config, 1 + size / 64, ofParts))).isEqualTo(inTasks);
            assertThat(ofParts.value()).isEqualTo(facts.value());
        }
        return inTasks;
    }

    public static List<String> shown(List<SourceRow> rows) {
        List<String> shown = new ArrayList<>();
        for (SourceRow row : rows) {
            String what = row.damage() == null
                    ? Arrays.toString(row.values())
                    : row.damage().code() + " " + row.damage().column() + " <"
                            + row.damage().value() + ">";
            shown.add(row.file() + ":" + row.line() + " " + what);
        }
        return shown;
    }

    public static List<String> rows(Path folder) {
        return rows(folder, CONFIG);
    }

    /** The English lines of the failure that an attempt ends with. */
    public static List<String> failure(Runnable attempt) {
        try {
            attempt.run();
        } catch (Exception e) {
            Failure failure = LedgerReader.failureIn(e).orElseThrow(() -> new AssertionError("no Failure in", e));
            return failure.problems().stream()
                    .map(text -> failure.exitCode() + ": " + text.en())
                    .toList();
        }
        throw new AssertionError("nothing failed");
    }
}
