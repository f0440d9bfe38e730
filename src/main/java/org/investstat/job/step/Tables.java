package org.investstat.job.step;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.investstat.parquet.DatasetWriter;
import org.investstat.parquet.Readback;
import org.investstat.parquet.RowOrder;
import org.investstat.parquet.TableWriter;
import org.investstat.parquet.WrittenFile;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The tables of one run as they are written, each read back before it counts. */
public final class Tables {
    private final RunFolder folder;
    private final List<Manifest.Output> written = new ArrayList<>();

    public Tables(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes rows of the table in no order, which may have more columns than it; Spark writes a file a partition, rows on
     * the driver go into one.
     *
     * @return the number of rows
     */
    long write(Rows rows, TableSchema schema) {
        if (rows.execution() == Execution.SPARK) {
            String path = folder.table(schema.name());
            DatasetWriter.write(rows.dataset(), schema, path, rows.partitions());
            return add(schema, Readback.verify(path, schema, folder.hadoop()));
        }
        int[] columns = schema.names().stream().mapToInt(rows::position).toArray();
        List<@Nullable Object[]> sorted = new ArrayList<>();
        rows.collectAsList().forEach(row -> sorted.add(Values.plain(row, columns)));
        sorted.sort(RowOrder.of(schema));
        return write(sorted::iterator, schema);
    }

    /** The same of a table that was written before, in place of it. */
    void writeAnew(Rows rows, TableSchema schema) {
        folder.removeTable(schema.name());
        synchronized (written) {
            written.removeIf(output -> output.table().equals(schema.name()));
        }
        write(rows, schema);
    }

    /** Writes a table of one file from rows on the driver, sorted by its key; returns the number of rows. */
    long write(Supplier<Iterator<@Nullable Object[]>> rows, TableSchema schema) {
        Made table = new Made(schema, List.of(rows));
        return add(table, List.of(write(table, 0)));
    }

    /**
     * A table made of rows on the driver.
     *
     * @param parts rows in ascending order of the table's key, a file each
     */
    record Made(TableSchema schema, List<Supplier<Iterator<@Nullable Object[]>>> parts) {
        Made {
            parts = List.copyOf(parts);
        }
    }

    private record Part(Made table, int number) {}

    /** Writes the files of all tables, as many at a time as there are cores; those of the largest table come first. */
    void write(List<Made> tables) {
        List<Part> parts = tables.stream()
                .flatMap(table -> IntStream.range(0, table.parts().size()).mapToObj(i -> new Part(table, i)))
                .toList();
        List<WrittenFile> files = Parallel.map(parts, part -> write(part.table(), part.number()));
        int done = 0;
        for (Made table : tables) {
            int end = done + table.parts().size();
            add(table, files.subList(done, end));
            done = end;
        }
    }

    private WrittenFile write(Made table, int part) {
        String path = folder.table(table.schema().name());
        Iterator<@Nullable Object[]> rows = table.parts().get(part).get();
        TableWriter.Handed file = TableWriter.write(path, part, table.schema(), rows, folder.hadoop());
        return Readback.verify(path, table.schema(), file, folder.hadoop());
    }

    private long add(Made table, List<WrittenFile> files) {
        String path = folder.table(table.schema().name());
        return add(table.schema(), Readback.verifyListed(path, files, folder.hadoop()));
    }

    private long add(TableSchema schema, List<WrittenFile> files) {
        long rows = files.stream().mapToLong(WrittenFile::rows).sum();
        synchronized (written) {
            written.add(new Manifest.Output(schema.name(), rows, files));
        }
        return rows;
    }

    public RunFolder folder() {
        return folder;
    }

    /** By name. */
    public List<Manifest.Output> written() {
        synchronized (written) {
            return written.stream()
                    .sorted(java.util.Comparator.comparing(Manifest.Output::table))
                    .toList();
        }
    }
}
