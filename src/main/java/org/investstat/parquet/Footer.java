package org.investstat.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileWriter;

/**
 * What a Parquet file ends with. parquet-java lists the encodings of a column as a set ordered by identity yields them:
 * in another order in each process. Nothing depends on their order, but equal tables are to be equal bytes.
 */
final class Footer {
    private static final byte[] MAGIC = ParquetFileWriter.MAGIC;

    private Footer() {}

    /**
     * The same end with the encodings of each column in the order of their numbers.
     *
     * @param end of a file, from anywhere before its footer; one without a whole footer stays as it is
     */
    static byte[] inOrder(byte[] end) throws IOException {
        int to = end.length - Integer.BYTES - MAGIC.length;
        if (to < 0 || !Arrays.equals(end, end.length - MAGIC.length, end.length, MAGIC, 0, MAGIC.length)) {
            return end;
        }
        int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(to);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(end, to - length, length));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        ByteArrayOutputStream ordered = new ByteArrayOutputStream(end.length);
        ordered.write(end, 0, to - length);
        Util.writeFileMetaData(footer, ordered);
        if (ordered.size() != to) {
            throw new IOException("the footer has another length in another order");
        }
        ordered.write(end, to, end.length - to);
        return ordered.toByteArray();
    }
}
