package org.investstat.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.publish.DatasetWriter;
import org.investstat.publish.Manifest;
import org.investstat.publish.Readback;
import org.investstat.publish.RowOrder;
import org.investstat.publish.RunFolder;
import org.investstat.publish.TableWriter;
import org.investstat.publish.WrittenFile;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The tables of one run as they are written, each read back before it counts. */
final class Tables {
    private final RunFolder folder;
    private final List<Manifest.Output> written = new ArrayList<>();

    Tables(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes rows of the table in no order, which may have more columns than it.
     *
     * @param partitions in how many files Spark writes; rows on the driver go into one
     * @return the number of rows
     */
    long write(Rows rows, TableSchema schema, int partitions) {
        if (!rows.onDriver()) {
            return write(rows.dataset(), schema, partitions);
        }
        int[] columns = schema.names().stream().mapToInt(rows::position).toArray();
        List<@Nullable Object[]> sorted = new ArrayList<>();
        rows.list().forEach(row -> sorted.add(Values.plain(row, columns)));
        sorted.sort(RowOrder.of(schema));
        return write(List.of(sorted::iterator), schema);
    }

    /** Returns the number of rows. */
    long write(Dataset<Row> rows, TableSchema schema, int partitions) {
        String path = folder.table(schema.name());
        DatasetWriter.write(rows, schema, path, partitions);
        List<WrittenFile> files = Readback.verify(path, schema, OptionalLong.empty(), folder.hadoop());
        return add(schema, files);
    }

    /**
     * Writes a table from rows on the driver, its parts at the same time.
     *
     * @param parts rows in ascending order of the table's key, a file each
     * @return the number of rows
     */
    long write(List<Supplier<Iterator<@Nullable Object[]>>> parts, TableSchema schema) {
        String path = folder.table(schema.name());
        List<WrittenFile> files = Together.each(
                IntStream.range(0, parts.size()).boxed().toList(),
                i -> TableWriter.write(path, i, schema, parts.get(i).get(), folder.hadoop()));
        return add(schema, Readback.verify(path, schema, files, folder.hadoop()));
    }

    private long add(TableSchema schema, List<WrittenFile> files) {
        long rows = files.stream().mapToLong(WrittenFile::rows).sum();
        synchronized (written) {
            written.add(new Manifest.Output(schema.name(), rows, files));
        }
        return rows;
    }

    RunFolder folder() {
        return folder;
    }

    /** By name. */
    List<Manifest.Output> written() {
        synchronized (written) {
            return written.stream()
                    .sorted(java.util.Comparator.comparing(Manifest.Output::table))
                    .toList();
        }
    }
}
