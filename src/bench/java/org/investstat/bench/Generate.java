package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.investstat.Shipped;
import org.investstat.generate.Extent;
import org.investstat.generate.SyntheticLedgers;
import org.investstat.generate.SyntheticLines;
import org.investstat.job.BenchSession;
import org.investstat.parquet.DatasetWriter;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Execution;
import org.investstat.table.Facts;
import org.investstat.table.TableSchema;

/** Synthetic ledgers for load tests, in the canonical layout, or the fact that a run makes of them: same seed, same rows. */
public final class Generate {
    private static final String HOME = "520000";
    /** Spark's settings are those of a large run. */
    private static final long LARGE = Long.MAX_VALUE;

    private final Extent extent;
    private final Path folder;

    private Generate(Options options) throws IOException {
        this.extent = extent(options);
        this.folder = Path.of(options.required("output")).toAbsolutePath();
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                // Ledgers of two origins side by side would be read as one.
                throw new IllegalArgumentException(folder + " holds files already: choose a new folder with --output");
            }
        }
    }

    private static Extent extent(Options options) {
        try {
            return new Extent(
                    Long.parseLong(options.required("contracts")),
                    Long.parseLong(options.text("seed", "1")),
                    LocalDate.parse(options.text("as-of", "2023-12-20")));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + "\n" + Options.USAGE, wrong);
        }
    }

    static void ledgers(Options options) throws IOException {
        Generate to = new Generate(options);
        Map<String, Long> rows = ledgers(to.extent, to.folder);
        System.out.println("Generated: " + to.folder);
        rows.forEach((ledger, count) -> System.out.printf(Locale.ROOT, "  %s: %,d rows%n", ledger, count));
        System.out.printf(
                "To compute its figures: scripts/investstat run --as-of %s --input %s --output DIR%n",
                options.text("as-of", "2023-12-20"), to.folder);
    }

    /** The ledgers of a province as it is shipped. */
    public static Map<String, Long> ledgers(Extent extent, Path folder) {
        return SyntheticLedgers.write(extent, Shipped.reference(), HOME, folder);
    }

    static void fact(Options options) throws IOException {
        Generate to = new Generate(options);
        fact(to.extent, to.folder, BenchSession.open(LARGE));
        System.out.println("Generated: " + to.folder);
    }

    /** The fact of contract lines, in a folder of its name. */
    public static void fact(Extent extent, Path folder, SparkSession session) {
        TableSchema lines = Facts.CONTRACT_LINES.table();
        BroadcastValue<Reference> known = BroadcastValue.of(session, Execution.SPARK, Shipped.reference());
        DatasetWriter.writeSorted(
                SyntheticLines.of(session, extent, known, HOME),
                lines,
                folder.resolve(lines.name()).toString());
    }
}
