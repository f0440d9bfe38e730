package org.investstat.table;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;

/** A finding about one row that stays in play; its severity is the configuration's. */
public record Note(String code, Text text) implements Serializable {

    public static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false)
            .add("text_en", DataTypes.StringType, false);

    public static final RowColumn<String> CODE = RowColumn.of(TYPE, "code");
    public static final RowColumn<String> TEXT = RowColumn.of(TYPE, "text");
    public static final RowColumn<String> TEXT_EN = RowColumn.of(TYPE, "text_en");

    public Row row() {
        return RowFactory.create(code, text.zh(), text.en());
    }
}
