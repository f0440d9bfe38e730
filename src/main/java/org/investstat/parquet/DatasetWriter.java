package org.investstat.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.investstat.storage.LocalDisk;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;
import org.investstat.text.Failure;

/**
 * Writes a table as Parquet with Spark, sorted by its key: one file, or several of ascending key ranges where it is
 * large. Columns go in the order of the schema; a column that is missing or of another type is a mistake of the caller
 * and never cast.
 */
public final class DatasetWriter {
    private DatasetWriter() {}

    /**
     * Writes all rows.
     *
     * @param folder of the table; must not exist yet
     * @param partitions 1 for one file, written by one task; more for that many ranges of the key, for which Spark
     *     computes the rows twice unless they are kept
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where the files cannot be written
     */
    public static void write(Dataset<Row> rows, TableSchema schema, String folder, int partitions) {
        checkTypes(rows.schema(), schema);
        Column[] key = schema.key().stream()
                .map(c -> schema.emptyLast().contains(c) ? functions.col(c).asc_nulls_last() : functions.col(c))
                .toArray(Column[]::new);
        Dataset<Row> columns =
                rows.select(schema.names().stream().map(functions::col).toArray(Column[]::new));
        Dataset<Row> placed = partitions == 1 ? columns.coalesce(1) : columns.repartitionByRange(partitions, key);
        write(placed.sortWithinPartitions(key), folder);
    }

    /**
     * Writes rows whose partitions are sorted by the key already, each a later range of it than the one before: a file
     * each, without a shuffle.
     *
     * @throws Failure as {@link #write}
     */
    public static void writeSorted(Dataset<Row> rows, TableSchema schema, String folder) {
        checkTypes(rows.schema(), schema);
        write(rows.select(schema.names().stream().map(functions::col).toArray(Column[]::new)), folder);
    }

    private static void write(Dataset<Row> sorted, String folder) {
        try {
            sorted.write()
                    .mode(SaveMode.ErrorIfExists)
                    .options(settings(
                            folder, sorted.sparkSession().sparkContext().hadoopConfiguration()))
                    .parquet(folder);
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare
            Optional<Throwable> io = inTheOutput(e);
            if (io.isPresent()) {
                throw OutputFailures.cannotWrite(Storage.display(new Path(folder)), io.get());
            }
            throw e;
        }
    }

    /** What went wrong at the output, if anything did: rows are read as late as this, and their failures pass by. */
    private static Optional<Throwable> inTheOutput(Throwable thrown) {
        Throwable found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure) {
                return Optional.empty();
            }
            found = cause instanceof IOException ? cause : found;
        }
        return Optional.ofNullable(found);
    }

    private static void checkTypes(StructType given, TableSchema schema) {
        List<String> names = List.of(given.fieldNames());
        List<String> problems = new ArrayList<>();
        for (TableColumn column : schema.columns()) {
            int at = names.indexOf(column.name());
            // The short form says nothing of nullability, which does not matter here.
            String found = at < 0 ? "missing" : given.fields()[at].dataType().simpleString();
            if (!found.equals(column.type().simpleString())) {
                problems.add(column.name() + " is " + found + ", not "
                        + column.type().simpleString());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(schema.name() + ": " + String.join("; ", problems));
        }
    }

    private static Map<String, String> settings(String folder, Configuration hadoop) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "compression", "zstd",
                "parquet.compression.codec.zstd.level", "3",
                "maxRecordsPerFile", "0",
                "mapreduce.fileoutputcommitter.algorithm.version", "1",
                "mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"));
        if (checksummed(folder, hadoop)) {
            // The local file system would leave a hidden checksum file beside every table file.
            settings.put(LocalDisk.SETTING, LocalDisk.Raw.class.getName());
            settings.put("fs.file.impl.disable.cache", "true");
        }
        return settings;
    }

    private static boolean checksummed(String folder, Configuration hadoop) {
        try {
            FileSystem fs = new Path(folder).getFileSystem(hadoop);
            return fs instanceof LocalFileSystem;
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(folder, e);
        }
    }
}
