package org.investstat.rows.binary;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A row as Spark stores it; a value becomes an object when it is asked for, so that one nobody looks at costs nothing. */
final class RowView implements Row {
    private static final long serialVersionUID = 1;

    private final transient InternalRow stored;
    private final StructType schema;

    /** @param stored of this row alone */
    RowView(InternalRow stored, StructType schema) {
        this.stored = stored;
        this.schema = schema;
    }

    InternalRow stored() {
        return stored;
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public int fieldIndex(String name) {
        return schema.fieldIndex(name);
    }

    @Override
    public int length() {
        return schema.size();
    }

    @Override
    public boolean isNullAt(int at) {
        return stored.isNullAt(at);
    }

    @Override
    public @Nullable Object get(int at) {
        if (stored.isNullAt(at)) {
            return null;
        }
        DataType type = schema.apply(at).dataType();
        if (type instanceof StringType) {
            return stored.getUTF8String(at).toString();
        } else if (type instanceof DateType) {
            return LocalDate.ofEpochDay(stored.getInt(at));
        } else if (type instanceof DecimalType decimal) {
            return stored.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal();
        }
        return CatalystTypeConverters.convertToScala(stored.get(at, type), type);
    }

    @Override
    public Row copy() {
        return new RowView(stored.copy(), schema);
    }
}
