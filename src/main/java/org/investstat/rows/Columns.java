package org.investstat.rows;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a row are made: each by a function of its own, or from the column of the same name of another row.
 * Positions are looked up once, here, and not for every row.
 *
 * @param <T> what a row is made from: another row, or a record of all that belongs to it
 */
public final class Columns<T> implements Serializable {
    private static final long serialVersionUID = 1;

    private final StructType schema;
    private final @Nullable Value<T, ?>[] values;

    /** One value of a row; null where there is none. */
    @FunctionalInterface
    public interface Value<T, V> extends Serializable {
        @Nullable
        V of(T from);

        /** A value that is always there. */
        default V required(T from) {
            return Objects.requireNonNull(of(from));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a parameterised type
    private Columns(StructType schema) {
        this.schema = schema;
        this.values = new Value[schema.size()];
    }

    /** Columns of the schema, none of which has a value yet. */
    public static <T> Columns<T> of(StructType schema) {
        return new Columns<>(schema);
    }

    public StructType schema() {
        return schema;
    }

    /** The columns of a schema but for one. */
    public static StructType without(StructType schema, String column) {
        return new StructType(Arrays.stream(schema.fields())
                .filter(field -> !field.name().equals(column))
                .toArray(StructField[]::new));
    }

    /** One column by a function. */
    public Columns<T> with(String column, Value<T, ?> value) {
        values[schema.fieldIndex(column)] = value;
        return this;
    }

    /**
     * All columns without a value that another row has by the same name.
     *
     * @param other schema of that row
     * @param source the row; where there is none, the columns are empty
     */
    public Columns<T> from(StructType other, Value<T, Row> source) {
        for (int i = 0; i < values.length; i++) {
            String name = schema.fields()[i].name();
            if (values[i] == null && other.getFieldIndex(name).isDefined()) {
                values[i] = taken(name, other, source);
            }
        }
        return this;
    }

    private Value<T, Object> taken(String name, StructType other, Value<T, Row> source) {
        DataType due = schema.apply(name).dataType();
        DataType given = other.apply(name).dataType();
        if (!given.simpleString().equals(due.simpleString())) {
            throw new IllegalArgumentException(name + " is " + given.simpleString() + ", not " + due.simpleString());
        }
        return column(other, name, source);
    }

    /**
     * What a row has in a column; null where there is no row.
     *
     * @param schema of that row
     * @param <V> the column's Java type
     */
    public static <T, V> Value<T, V> column(StructType schema, String name, Value<T, Row> source) {
        int at = schema.fieldIndex(name);
        return from -> {
            Row row = source.of(from);
            return row == null ? null : row.getAs(at);
        };
    }

    /** The values in the order of the schema. */
    public @Nullable Object[] values(T from) {
        @Nullable Object[] made = new @Nullable Object[values.length];
        for (int i = 0; i < made.length; i++) {
            Value<T, ?> value = values[i];
            if (value == null) {
                throw new IllegalStateException("nothing gives the column " + schema.fields()[i].name());
            }
            made[i] = value.of(from);
        }
        return made;
    }
}
