package org.investstat.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What rows hold, whoever wrote it: a list is a Java array, a Java list or Spark's own kind. */
public final class Values {
    private Values() {}

    /** A list; empty where it is absent. */
    public static <T> List<T> list(Row row, int at) {
        return list(row.isNullAt(at) ? null : row.get(at));
    }

    /** A list that was read from a row. */
    @SuppressWarnings("unchecked") // the caller knows what its column holds
    public static <T> List<T> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Object[] array) {
            return (List<T>) Arrays.asList(array);
        }
        return value instanceof List<?> list ? (List<T>) list : CollectionConverters.asJava((Seq<T>) value);
    }

    /** A text; null where it is absent. */
    public static @Nullable String text(Row row, int at) {
        return row.isNullAt(at) ? null : row.getString(at);
    }

    /** The values of a row, and more behind them. */
    public static @Nullable Object[] with(Row row, @Nullable Object... more) {
        int size = row.size();
        @Nullable Object[] values = new @Nullable Object[size + more.length];
        for (int i = 0; i < size; i++) {
            values[i] = row.get(i);
        }
        System.arraycopy(more, 0, values, size, more.length);
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return value instanceof Seq<?> seq ? new ArrayList<>(CollectionConverters.asJava(seq)) : value;
    }

    /** Lists of a row as Java lists, everything else as it is. */
    public static @Nullable Object[] plain(Row row, int[] columns) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = row.get(columns[i]);
            // Most are neither; to say so of an interface takes Java a look at all that a class implements.
            values[i] = value instanceof String || value instanceof Number ? value : plain(value);
        }
        return values;
    }
}
