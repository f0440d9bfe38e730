package org.investstat.rows;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Where rows of one text meet: the partition that Spark's shuffle by {@code xxhash64(text)} puts them into. Tables that
 * were shuffled apart from each other are joined partition by partition, so each row is held against this before it
 * meets another; were rows ever elsewhere, children would become orphans without a word.
 *
 * @param column whose text it is, for the message
 * @param partitions of the shuffle
 */
record Placement(String column, int partitions) implements Serializable {
    /** Of Spark's hash functions. */
    private static final int SEED = 42;

    /** The partition of a text. */
    int of(UTF8String text) {
        return Math.floorMod(Murmur3_x86_32.hashLong(XXH64.hashUTF8String(text, SEED), SEED), partitions);
    }

    /**
     * The same rows, each held against its partition as it comes.
     *
     * @param text position of the text among their columns
     */
    JavaRDD<InternalRow> held(JavaRDD<InternalRow> rows, int text) {
        return rows.mapPartitionsWithIndex((partition, part) -> held(partition, part, text), true);
    }

    /** The same for the rows of one partition. */
    Iterator<InternalRow> held(int partition, Iterator<InternalRow> part, int text) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return part.hasNext();
            }

            @Override
            public InternalRow next() {
                InternalRow row = part.next();
                require(row.getUTF8String(text), partition);
                return row;
            }
        };
    }

    /** A row without the text meets none and may lie anywhere. */
    private void require(@Nullable UTF8String text, int partition) {
        if (text != null && of(text) != partition) {
            throw new IllegalStateException(
                    "A row whose %s is '%s' lies in partition %d of %d instead of %d: Spark placed"
                                    .formatted(column, text, partition, partitions, of(text))
                            + " rows otherwise than it was asked to");
        }
    }
}
