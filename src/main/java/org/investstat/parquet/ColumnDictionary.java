package org.investstat.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.bitpacking.DevNullValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.investstat.parquet.ParquetValues.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * The different values of one column, and the codes of those in the current page. A value is turned into bytes when it
 * is new to the column, and compared to the page's bounds when it is new to the page; any other time it costs a look
 * at what came before.
 */
final class ColumnDictionary {
    @SuppressWarnings("deprecation") // the name that readers of every age know
    static final Encoding CODES = Encoding.PLAIN_DICTIONARY;

    /** Readers hold a dictionary in memory, so a large one is given up. */
    private static final int MOST_BYTES = 1 << 20;

    private final Encoder encoder;
    private final ByteBufferAllocator allocator;
    private final PlainValuesWriter bytes;
    private final ValuesWriter nowhere = new DevNullValuesWriter();
    private final Map<Object, Integer> codes = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    /** The last page that each value was in. */
    private int[] lastPage = new int[64];

    private int page = 1;
    private int[] inPage = new int[ColumnPages.ROWS];
    private int size;
    private @Nullable Object last;
    private int lastCode;
    private boolean inUse;

    ColumnDictionary(Encoder encoder, ByteBufferAllocator allocator) {
        this.encoder = encoder;
        this.allocator = allocator;
        this.bytes = new PlainValuesWriter(1 << 10, MOST_BYTES, allocator);
    }

    void add(Object value, int times, Statistics<?> bounds) {
        if (value != last) {
            lastCode = code(value, bounds);
            last = value;
        }
        if (size + times > inPage.length) {
            inPage = Arrays.copyOf(inPage, 2 * (size + times));
        }
        Arrays.fill(inPage, size, size + times, lastCode);
        size += times;
    }

    private int code(Object value, Statistics<?> bounds) {
        Integer known = codes.get(value);
        if (known == null) {
            encoder.write(value, bytes, bounds);
            known = values.size();
            codes.put(value, known);
            values.add(value);
            if (known == lastPage.length) {
                lastPage = Arrays.copyOf(lastPage, 2 * known);
            }
        } else if (lastPage[known] != page) {
            encoder.write(value, nowhere, bounds);
        }
        lastPage[known] = page;
        return known;
    }

    /** Whether values come twice or more in the first page that has any. */
    boolean pays() {
        return inUse || 2 * values.size() <= size;
    }

    boolean full() {
        return bytes.getBufferedSize() > MOST_BYTES;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The codes of the page, whose width comes first; the next page begins. */
    BytesInput endPage() {
        inUse = true;
        int width = BytesUtils.getWidthFromMaxInt(Math.max(0, values.size() - 1));
        try {
            RunLengthBitPackingHybridEncoder runs =
                    new RunLengthBitPackingHybridEncoder(width, 1 << 10, MOST_BYTES, allocator);
            for (int i = 0; i < size; i++) {
                runs.writeInt(inPage[i]);
            }
            return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), runs.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            nextPage();
        }
    }

    private void nextPage() {
        size = 0;
        page++;
        last = null;
    }

    /** The values of the page themselves. */
    void writePlain(ValuesWriter out, Statistics<?> bounds) {
        for (int i = 0; i < size; i++) {
            encoder.write(values.get(inPage[i]), out, bounds);
        }
        nextPage();
    }

    DictionaryPage toPage() {
        return new DictionaryPage(bytes.getBytes(), values.size(), CODES);
    }
}
