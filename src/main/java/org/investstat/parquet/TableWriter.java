package org.investstat.parquet;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.investstat.publish.RunFolder;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.table.TableSchema;
import org.investstat.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as one sorted Parquet file, without Spark. The same rows give the same bytes.
 *
 * <p>Values by column type: STRING {@link String}, DATE {@link java.time.LocalDate}, BOOLEAN {@link Boolean}, BIGINT
 * {@link Long}, DECIMAL {@link java.math.BigDecimal} that fits without rounding or, quicker, a {@link Long} with the
 * unscaled value (分 for money), ARRAY a {@link java.util.List} of strings; null where there is none. Each row is an
 * array of its own. Rows out of the order of {@link RowOrder} and values of another type are mistakes of the caller.
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * A file as it was handed to the file system.
     *
     * @param checksum CRC-32C of its bytes, by which it is held against what lies there: processors count it in no time,
     *     while a second SHA-256 of every file takes three hundredths of a small run
     */
    public record Handed(WrittenFile file, long checksum) {}

    /**
     * Writes all rows, or leaves nothing.
     *
     * @param folder of the table, {@link RunFolder#table}
     * @param part number of the file, where a large table has several of ascending keys; 0 for the first or only one
     * @return what was handed to the file system, to be compared with what {@link Readback} finds there
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where the file cannot be written
     */
    public static Handed write(
            String folder, int part, TableSchema schema, Iterator<@Nullable Object[]> rows, Configuration hadoop) {
        String name = String.format(Locale.ROOT, "part-%05d.parquet", part);
        try {
            Storage file = Storage.at(folder, hadoop).child(name);
            return write(file, schema, rows, hadoop);
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(Storage.display(new Path(folder, name)), e);
        }
    }

    /** The same for a table of one file. */
    public static Handed write(
            String folder, TableSchema schema, Iterator<@Nullable Object[]> rows, Configuration hadoop) {
        return write(folder, 0, schema, rows, hadoop);
    }

    private static Handed write(
            Storage file, TableSchema schema, Iterator<@Nullable Object[]> rows, Configuration hadoop)
            throws IOException {
        DigestingFile target = new DigestingFile(file);
        try {
            long count = copy(rows, schema, target, hadoop);
            return new Handed(
                    new WrittenFile(relative(file.path()), count, target.bytes(), target.sha256()), target.checksum());
        } catch (IOException | RuntimeException | Error e) {
            file.deleteAfter(e);
            throw e;
        }
    }

    private static long copy(
            Iterator<@Nullable Object[]> rows, TableSchema schema, DigestingFile target, Configuration hadoop)
            throws IOException {
        RowOrder order = RowOrder.of(schema);
        long count = 0;
        @Nullable Object @Nullable [] previous = null;
        try (TableFile file = new TableFile(target, schema, hadoop)) {
            while (rows.hasNext()) {
                @Nullable Object[] row = rows.next();
                file.write(row);
                count++;
                if (previous != null && order.compare(previous, row) > 0) {
                    throw new IllegalStateException("%s row %d is not in the order of the key %s"
                            .formatted(schema.name(), count, schema.key()));
                }
                previous = row;
            }
            file.finish();
        }
        return count;
    }

    /** {@code tables/<table>/<file>}. */
    static String relative(Path file) {
        Path table = file.getParent();
        return RunFolder.TABLES + "/" + table.getName() + "/" + file.getName();
    }
}
