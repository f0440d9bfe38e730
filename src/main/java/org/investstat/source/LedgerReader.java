package org.investstat.source;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.investstat.config.Format;
import org.investstat.source.csv.CsvPart;
import org.investstat.source.csv.CsvRows;
import org.investstat.source.csv.CsvSurvey;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.Layout;
import org.investstat.source.file.SourceRow;
import org.investstat.source.parquet.ParquetHeader;
import org.investstat.source.parquet.ParquetRows;
import org.investstat.text.Failure;

/**
 * Reads a ledger's files as rows of text in the ledger's column order (data contract, section 2, reading rules 1 and 2).
 * Nothing is read before an action; a {@link Failure} of a task is found again by {@link #failureIn}.
 */
public final class LedgerReader {
    /** Text that a task holds in memory: a file up to this size, else a part of about this size. */
    private static final int PART_BYTES = 16 << 20;

    /** A file is read as it is or not at all, and a folder named {@code a=b} above it is no column. */
    private static final Map<String, String> AS_IT_LIES =
            Map.of("ignoreCorruptFiles", "false", "ignoreMissingFiles", "false", "recursiveFileLookup", "true");

    private LedgerReader() {}

    /**
     * Every row of the ledger, damaged ones included. Tasks report each part of a file to {@code facts} when they reach
     * its end. A job looks through large CSV files at once, see {@link CsvSurvey}; their rows, and all other files, are
     * read by the first action.
     */
    public static JavaRDD<SourceRow> rows(SparkSession session, LedgerFiles files, InputFacts facts) {
        return rows(session, files, facts, PART_BYTES);
    }

    static JavaRDD<SourceRow> rows(SparkSession session, LedgerFiles files, InputFacts facts, int partBytes) {
        facts.registerWith(session.sparkContext());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Configuration conf = session.sparkContext().hadoopConfiguration();
        SerializableConfiguration carried = new SerializableConfiguration(conf);
        Layout layout = files.layout();
        List<InputFile> csv =
                files.files().stream().filter(f -> f.format() == Format.CSV).toList();
        List<JavaRDD<SourceRow>> parts = new ArrayList<>();
        if (!csv.isEmpty()) {
            parts.add(csvRows(
                    context, csvParts(context, csv, layout, carried, partBytes), layout, carried, facts, partBytes));
        }
        for (InputFile file : files.files()) {
            if (file.format() == Format.PARQUET) {
                parts.add(parquetRows(session, file, layout, carried, facts));
            }
        }
        return parts.stream().reduce(JavaRDD::union).orElseGet(context::emptyRDD);
    }

    /**
     * Hands on the same rows in order of file and line, one at a time, read in this thread: for ledgers small enough that a
     * Spark job would cost more than the reading. Parquet still goes through the active session.
     *
     * @throws Failure INPUT, for a file that cannot be read
     */
    public static void each(LedgerFiles files, Configuration conf, InputFacts facts, Consumer<SourceRow> taker) {
        Layout layout = files.layout();
        for (InputFile file : files.files()) {
            if (file.format() == Format.CSV) {
                try (CsvRows rows = new CsvRows(CsvPart.whole(file), layout, PART_BYTES, conf, facts)) {
                    rows.forEachRemaining(taker);
                }
            } else {
                SparkSession session = SparkSession.active();
                facts.registerWith(session.sparkContext());
                parquetRows(session, file, layout, new SerializableConfiguration(conf), facts)
                        .collect()
                        .forEach(taker);
            }
        }
    }

    /** The failure that a task or a nested call ended with. */
    public static Optional<Failure> failureIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    /** Small files whole, large ones in parts. */
    private static List<CsvPart> csvParts(
            JavaSparkContext context,
            List<InputFile> files,
            Layout layout,
            SerializableConfiguration conf,
            int partBytes) {
        List<InputFile> large = files.stream()
                .filter(file -> !file.gzip() && file.size() > partBytes)
                .toList();
        Iterator<List<CsvPart>> surveyed = large.isEmpty()
                ? Collections.emptyIterator()
                : context.parallelize(large, large.size())
                        .map(file -> CsvSurvey.parts(file, layout, partBytes, conf.value()))
                        .collect()
                        .iterator();
        List<CsvPart> parts = new ArrayList<>();
        for (InputFile file : files) {
            parts.addAll(large.contains(file) ? surveyed.next() : List.of(CsvPart.whole(file)));
        }
        return parts;
    }

    /** One task a part. */
    private static JavaRDD<SourceRow> csvRows(
            JavaSparkContext context,
            List<CsvPart> parts,
            Layout layout,
            SerializableConfiguration conf,
            InputFacts facts,
            int inMemory) {
        return context.parallelize(parts, parts.size()).flatMap(part -> {
            CsvRows rows = new CsvRows(part, layout, inMemory, conf.value(), facts);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> rows.close());
            return rows;
        });
    }

    private static JavaRDD<SourceRow> parquetRows(
            SparkSession session, InputFile file, Layout layout, SerializableConfiguration conf, InputFacts facts) {
        ParquetHeader header = ParquetHeader.checked(file, layout, conf.value());
        int[] positions = header.positions();
        return NamedParquet.read(session, file.path(), header.fields(), AS_IT_LIES)
                .select(columns(header))
                .toJavaRDD()
                .mapPartitionsWithIndex(
                        (part, rows) -> new ParquetRows(rows, file, layout, positions, conf.value(), facts, part),
                        true);
    }

    /** The file's columns, dates as ISO text whatever the session makes of dates, and the row's number. */
    private static Column[] columns(ParquetHeader header) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : header.fields().fields()) {
            Column column = col("`" + field.name().replace("`", "``") + "`");
            columns.add(field.dataType() instanceof DateType ? column.cast("string") : column);
        }
        columns.add(col("_metadata.row_index"));
        return columns.toArray(Column[]::new);
    }
}
