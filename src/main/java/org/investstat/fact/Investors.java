package org.investstat.fact;

import static org.investstat.fact.ReferenceColumns.texts;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;

/** What contracts and funds say of an investor. */
final class Investors {
    static final StructType SCHEMA = new StructType()
            .add("investor_id", DataTypes.StringType)
            .add("investor_name", DataTypes.StringType)
            .add("credit_code", DataTypes.StringType)
            .add("origin_code", DataTypes.StringType)
            .add("investor_tags", ReferenceColumns.STRINGS);

    private Investors() {}

    /** @param investors accepted rows */
    static Rows apply(Rows investors) {
        Value<Row, Object> tags = investors.column("tags");
        Columns<Row> columns = Columns.<Row>of(SCHEMA)
                .with("investor_name", investors.column("name"))
                .with("origin_code", investors.column("origin"))
                .with("investor_tags", row -> texts(tags.of(row)))
                .from(investors.schema(), row -> row);
        return investors.map(SCHEMA, columns::values);
    }
}
