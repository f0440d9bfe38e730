package org.investstat.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The columns of rows that are made, or asked for, in this order: each is declared once, and knows its place from then on. */
public final class RowColumns {
    private StructType struct = new StructType();

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

        /** Writes a value into a row. */
        public void put(@Nullable Object[] row, @Nullable V value) {
            row[at] = value;
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

    /**
     * One more column.
     *
     * @param <V> its Java type
     */
    public <V> RowColumn<V> column(String name, DataType type) {
        struct = struct.add(name, type);
        return new RowColumn<>(struct.size() - 1);
    }

    public RowColumn<String> text(String name) {
        return column(name, DataTypes.StringType);
    }

    public RowColumn<Long> whole(String name) {
        return column(name, DataTypes.LongType);
    }

    public RowColumn<LocalDate> day(String name) {
        return column(name, DataTypes.DateType);
    }

    public RowColumn<Boolean> flag(String name) {
        return column(name, DataTypes.BooleanType);
    }

    public RowColumn<BigDecimal> money(String name) {
        return column(name, Money.TYPE);
    }

    /** A figure as it is published. */
    public RowColumn<BigDecimal> figure(String name) {
        return column(name, OutputTables.FIGURE);
    }

    public StructType struct() {
        return struct;
    }

    public List<String> names() {
        return List.of(struct.fieldNames());
    }
}
