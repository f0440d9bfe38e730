package org.investstat.table;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;

/**
 * Why a row was rejected.
 *
 * @param code stable and machine-readable, like {@code date_unreadable}
 * @param column canonical name of the first column at fault
 * @param value its raw text
 * @param reason what a clerk can act on, in both languages
 */
public record Problem(String code, String column, String value, Text reason) implements Serializable {

    public static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("column", DataTypes.StringType, true)
            .add("value", DataTypes.StringType, true)
            .add("reason", DataTypes.StringType, false)
            .add("reason_en", DataTypes.StringType, false);

    public static final RowColumn<String> CODE = RowColumn.of(TYPE, "code");
    public static final RowColumn<String> COLUMN = RowColumn.of(TYPE, "column");
    public static final RowColumn<String> VALUE = RowColumn.of(TYPE, "value");
    public static final RowColumn<String> REASON = RowColumn.of(TYPE, "reason");
    public static final RowColumn<String> REASON_EN = RowColumn.of(TYPE, "reason_en");

    public Row row() {
        return RowFactory.create(code, column, value, reason.zh(), reason.en());
    }
}
