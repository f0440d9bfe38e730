package org.investstat.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of rows that are made, or asked for, in this order: each is declared once, and knows its place from then on. */
public final class RowColumns {
    private StructType struct = new StructType();

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
