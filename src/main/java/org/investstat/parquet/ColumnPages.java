package org.investstat.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.plain.FixedLenByteArrayPlainValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.apache.parquet.schema.PrimitiveType;
import org.investstat.parquet.ParquetValues.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * One column of a row group, a page after the other: values as codes of a {@link ColumnDictionary} while that pays,
 * plain ones after. The encoders are those of parquet-java; what it does for each value, and this does not, is to look
 * up and compare its bytes.
 */
final class ColumnPages {
    /** Of a page, at most; as in parquet-java. */
    static final int ROWS = 20_000;

    private static final int BYTES = 1 << 20;
    private static final int FIRST_BYTES = 1 << 10;
    /** How often the bytes of a page are looked at, a power of two. */
    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final PrimitiveType type;
    private final Encoder encoder;
    private final PageWriter pages;
    private final boolean list;
    private final int deepest;
    private final RunLengthBitPackingHybridValuesWriter repetition;
    private final RunLengthBitPackingHybridValuesWriter definition;
    private final ValuesWriter plain;
    /** Where values go while that pays. */
    private @Nullable ColumnDictionary coding;
    /** The one that pages refer to. */
    private @Nullable ColumnDictionary dictionary;

    private Statistics<?> bounds;
    private int rows;
    private int entries;

    ColumnPages(ColumnDescriptor column, Encoder encoder, PageWriter pages, ByteBufferAllocator allocator) {
        this.type = column.getPrimitiveType();
        this.encoder = encoder;
        this.pages = pages;
        this.list = column.getMaxRepetitionLevel() > 0;
        this.deepest = column.getMaxDefinitionLevel();
        this.repetition = new RunLengthBitPackingHybridValuesWriter(1, FIRST_BYTES, BYTES, allocator);
        this.definition = new RunLengthBitPackingHybridValuesWriter(list ? 2 : 1, FIRST_BYTES, BYTES, allocator);
        this.plain = switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> new BooleanPlainValuesWriter();
            case FIXED_LEN_BYTE_ARRAY ->
                new FixedLenByteArrayPlainValuesWriter(type.getTypeLength(), FIRST_BYTES, BYTES, allocator);
            default -> new PlainValuesWriter(FIRST_BYTES, BYTES, allocator);
        };
        this.coding = plain instanceof PlainValuesWriter ? new ColumnDictionary(encoder, allocator) : null;
        this.bounds = Statistics.createStats(type);
    }

    /** Adds the value of one row, or the same of several. */
    void add(@Nullable Object value, int times) throws IOException {
        for (int left = times; left > 0; ) {
            int some = Math.min(left, untilLook());
            addSome(value, some);
            left -= some;
            rows += some;
            boolean look = rows % ROWS_BETWEEN_LOOKS == 0;
            if (rows == ROWS || (look && plain.getBufferedSize() > BYTES)) {
                endPage();
            }
        }
    }

    private int untilLook() {
        return Math.min(ROWS - rows, ROWS_BETWEEN_LOOKS - rows % ROWS_BETWEEN_LOOKS);
    }

    private void addSome(@Nullable Object value, int times) {
        if (value == null) {
            addLevels(0, 0, times);
        } else if (list) {
            for (int i = 0; i < times; i++) {
                addList((List<?>) value);
            }
        } else {
            addValue(0, value, times);
        }
    }

    /** The three-level list of the Parquet standard: absent, empty, or the first and the following elements. */
    private void addList(List<?> values) {
        if (values.isEmpty()) {
            addLevels(0, 1, 1);
        }
        for (int i = 0; i < values.size(); i++) {
            addValue(i == 0 ? 0 : 1, values.get(i), 1);
        }
    }

    private void addValue(int repeated, Object value, int times) {
        if (coding != null) {
            coding.add(value, times, bounds);
        } else {
            for (int i = 0; i < times; i++) {
                encoder.write(value, plain, bounds);
            }
        }
        addLevels(repeated, deepest, times);
    }

    private void addLevels(int repeated, int defined, int times) {
        for (int i = 0; list && i < times; i++) {
            repetition.writeInteger(repeated);
        }
        for (int i = 0; i < times; i++) {
            definition.writeInteger(defined);
        }
        if (defined < deepest) {
            bounds.incrementNumNulls(times);
        }
        entries += times;
    }

    /** Bytes held in memory. */
    long bytes() {
        return pages.getMemSize() + plain.getAllocatedSize();
    }

    /** Ends the column of the row group. */
    void end() throws IOException {
        if (rows > 0) {
            endPage();
        }
        if (dictionary != null) {
            pages.writeDictionaryPage(dictionary.toPage());
        }
    }

    private void endPage() throws IOException {
        if (coding != null && !coding.pays()) {
            coding.writePlain(plain, bounds);
            coding = null;
        }
        // A page without any value needs no dictionary, and a column without any has none.
        ColumnDictionary codes = coding == null || coding.isEmpty() ? null : coding;
        BytesInput values = codes == null ? plain.getBytes() : codes.endPage();
        pages.writePage(
                list
                        ? BytesInput.concat(repetition.getBytes(), definition.getBytes(), values)
                        : BytesInput.concat(definition.getBytes(), values),
                entries,
                rows,
                bounds,
                Encoding.RLE,
                Encoding.RLE,
                codes == null ? Encoding.PLAIN : ColumnDictionary.CODES);
        if (codes != null) {
            dictionary = codes;
            coding = codes.full() ? null : codes;
        }
        startPage();
    }

    private void startPage() {
        repetition.reset();
        definition.reset();
        plain.reset();
        bounds = Statistics.createStats(type);
        rows = 0;
        entries = 0;
    }
}
