package org.investstat.parquet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.investstat.parquet.ParquetValues.Encoder;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file of one table as it is written, with rows as arrays in the order of the table's columns; the table's
 * grain and key go into the footer. Holds the compressed pages of one row group, at most about 128 MB. Not
 * parquet-java's {@code ParquetWriter}: it takes 2.6 CPU seconds a million figures, this 0.7 (src/docs/performance.md).
 */
final class TableFile implements AutoCloseable {
    /** Fixed here, so that a site's Hadoop settings do not change the bytes. */
    private static final Map<String, String> SETTINGS = Map.of(
            "parquet.compression.codec.zstd.level", "3",
            "parquet.compression.codec.zstd.workers", "0");

    private static final int ROWS_OF_A_BATCH = 1_000;
    private static final ByteBufferAllocator MEMORY = HeapByteBufferAllocator.getInstance();

    private final DigestingFile target;
    private final long groupBytes;
    private final TableSchema schema;
    private final MessageType message;
    private final Encoder[] encoders;
    private final CompressionCodecFactory codecs;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private ColumnPages[] columns;
    private final @Nullable Object[][] batch = new Object[ROWS_OF_A_BATCH][];
    private int waiting;
    private long rows;
    private long rowsOfGroup;

    TableFile(DigestingFile target, TableSchema schema, Configuration hadoop) throws IOException {
        this(target, schema, hadoop, ParquetWriter.DEFAULT_BLOCK_SIZE);
    }

    /** With another limit to the bytes of a row group. */
    TableFile(DigestingFile target, TableSchema schema, Configuration hadoop, long groupBytes) throws IOException {
        this.target = target;
        this.groupBytes = groupBytes;
        this.schema = schema;
        this.message = ParquetTypes.message(schema);
        this.encoders = schema.columns().stream().map(TableFile::encoder).toArray(Encoder[]::new);
        Configuration settings = new Configuration(hadoop);
        SETTINGS.forEach(settings::set);
        this.codecs = new CodecFactory(settings, ParquetWriter.DEFAULT_PAGE_SIZE);
        this.pages = pages();
        this.columns = columns();
        this.file = new ParquetFileWriter(
                target,
                message,
                ParquetFileWriter.Mode.CREATE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        file.start();
    }

    /** Of the elements, where a column holds lists. */
    private static Encoder encoder(TableColumn column) {
        DataType type = column.type() instanceof ArrayType list ? list.elementType() : column.type();
        return ParquetValues.of(type);
    }

    private ColumnChunkPageWriteStore pages() {
        return new ColumnChunkPageWriteStore(
                codecs.getCompressor(CompressionCodecName.ZSTD),
                message,
                MEMORY,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
    }

    private ColumnPages[] columns() {
        List<ColumnDescriptor> leaves = message.getColumns();
        return IntStream.range(0, encoders.length)
                .mapToObj(i -> new ColumnPages(leaves.get(i), encoders[i], pages.getPageWriter(leaves.get(i)), MEMORY))
                .toArray(ColumnPages[]::new);
    }

    /** Writes the next row: one value a column, null where there is none. */
    void write(@Nullable Object[] values) throws IOException {
        if (values.length != columns.length) {
            throw new IllegalStateException("%s row %d has %d values instead of %d"
                    .formatted(schema.name(), rows + waiting + 1, values.length, columns.length));
        }
        batch[waiting++] = values;
        if (waiting == batch.length) {
            writeBatch();
        }
    }

    /** Column by column, which is quicker than row by row. */
    private void writeBatch() throws IOException {
        for (int i = 0; i < columns.length; i++) {
            addBatch(i, columns[i]);
        }
        rows += waiting;
        rowsOfGroup += waiting;
        waiting = 0;
        if (bytes() > groupBytes) {
            endGroup();
            pages = pages();
            columns = columns();
        }
    }

    private void addBatch(int at, ColumnPages column) throws IOException {
        int done = 0;
        try {
            while (done < waiting) {
                int end = endOfRun(at, done);
                column.add(batch[done][at], end - done);
                done = end;
            }
        } catch (ClassCastException | ArithmeticException | NullPointerException e) {
            throw new IllegalStateException(
                    mismatch(rows + done + 1, schema.columns().get(at), batch[done][at]), e);
        }
    }

    /** Sorted rows have many values in common, often the very same object. */
    @SuppressWarnings("ReferenceEquality")
    private int endOfRun(int at, int from) {
        Object value = batch[from][at];
        int end = from + 1;
        while (end < waiting && batch[end][at] == value) {
            end++;
        }
        return end;
    }

    private String mismatch(long row, TableColumn column, @Nullable Object value) {
        String given = value == null ? "null" : value.getClass().getSimpleName();
        return "%s row %d, column %s: %s '%s' is no %s"
                .formatted(
                        schema.name(),
                        row,
                        column.name(),
                        given,
                        value,
                        column.type().simpleString());
    }

    private long bytes() {
        long bytes = 0;
        for (ColumnPages column : columns) {
            bytes += column.bytes();
        }
        return bytes;
    }

    private void endGroup() throws IOException {
        for (ColumnPages column : columns) {
            column.end();
        }
        file.startBlock(rowsOfGroup);
        pages.flushToFileWriter(file);
        file.endBlock();
        pages.close();
        rowsOfGroup = 0;
    }

    /** Writes what is left and the footer. Without it the file is no Parquet. */
    void finish() throws IOException {
        writeBatch();
        if (rowsOfGroup > 0) {
            endGroup();
        }
        // In an order of its own: Map.of shuffles by a number that is another in each process.
        Map<String, String> said = new LinkedHashMap<>();
        said.put("writer.model.name", "investstat");
        said.put("investstat.table", schema.name());
        said.put("investstat.grain", schema.grain().en());
        said.put("investstat.key", String.join(",", schema.key()));
        target.beginEnd();
        file.end(said);
    }

    @Override
    public void close() throws IOException {
        codecs.release();
        file.close();
    }
}
