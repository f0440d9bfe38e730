package org.investstat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.investstat.rows.Rows;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;

/**
 * Rows of a published fact, as {@code column=text} for the columns that matter: lists are separated by {@code |}, what
 * is left out is null or an empty list.
 */
public final class FactRows {
    private final TableSchema table;
    private final List<Row> rows = new ArrayList<>();

    private FactRows(TableSchema table) {
        this.table = table;
    }

    public static FactRows of(TableSchema table) {
        return new FactRows(table);
    }

    public FactRows row(String... cells) {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            TableColumn column = table.columns().get(i);
            values[i] = column.type() instanceof ArrayType ? new Object[0] : null;
            for (String cell : cells) {
                if (cell.startsWith(column.name() + "=")) {
                    values[i] = value(cell.substring(column.name().length() + 1), column.type());
                }
            }
        }
        rows.add(RowFactory.create(values));
        return this;
    }

    private static Object value(String text, DataType type) {
        if (type instanceof ArrayType list) {
            return Arrays.stream(text.split("\\|"))
                    .map(element -> value(element, list.elementType()))
                    .toArray();
        } else if (type instanceof DateType) {
            return LocalDate.parse(text);
        } else if (type instanceof LongType) {
            return Long.valueOf(text);
        } else if (type instanceof BooleanType) {
            return Boolean.valueOf(text);
        } else if (type instanceof DecimalType decimal) {
            return new BigDecimal(text).setScale(decimal.scale());
        }
        return text;
    }

    /** The same, to take steps over. */
    public Rows rows(Where where) {
        return where.rows(rows, table.struct());
    }

    public Dataset<Row> dataset() {
        return TestSpark.session().createDataFrame(rows, table.struct());
    }
}
