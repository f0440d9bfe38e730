package org.investstat.table;

import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows, looked up by its name once: to read it from a row costs an index.
 *
 * @param at its place in a row
 * @param <V> its Java type
 */
public record RowColumn<V>(int at) implements Serializable {

    /** The column of that name. */
    public static <V> RowColumn<V> of(StructType schema, String name) {
        return new RowColumn<>(schema.fieldIndex(name));
    }

    /** What a row has there. */
    public @Nullable V of(Row row) {
        return row.getAs(at);
    }

    /** The same of a row as plain values. */
    @SuppressWarnings("unchecked") // who declares a column knows what it holds
    public @Nullable V of(@Nullable Object[] row) {
        return (V) row[at];
    }

    /** A value that is always there. */
    public V required(Row row) {
        return Objects.requireNonNull(of(row));
    }

    /** As text; empty where there is none. */
    public String text(@Nullable Object[] row) {
        return Objects.toString(row[at], "");
    }
}
