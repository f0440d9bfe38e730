package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.jspecify.annotations.Nullable;

/** What contracts and funds say of an investor. */
final class Investors {
    static final StructType SCHEMA = new StructType()
            .add("investor_id", DataTypes.StringType)
            .add("investor_name", DataTypes.StringType)
            .add("credit_code", DataTypes.StringType)
            .add("origin_code", DataTypes.StringType)
            .add("investor_tags", ReferenceColumns.STRINGS);

    /** A row and what is known of the investor that it names. */
    record Met(Row row, @Nullable Row investor) {}

    private Investors() {}

    /** @param investors accepted rows */
    static Rows apply(Rows investors, ReferenceColumns reference) {
        Value<Row, Object> tags = investors.column("tags");
        Columns<Row> columns = Columns.<Row>of(SCHEMA)
                .with("investor_name", investors.column("name"))
                .with("origin_code", investors.column("origin"))
                .with("investor_tags", row -> reference.words(tags.of(row)))
                .from(investors.schema(), row -> row);
        return investors.map(SCHEMA, columns::values);
    }

    /** Rows with the investor that each names in {@code investor_id}. */
    static Rows met(Rows rows, Rows investors, Columns<Met> columns) {
        return rows.join(
                "investor_id",
                investors,
                "investor_id",
                columns.schema(),
                (row, investor) -> columns.values(new Met(row, investor)));
    }
}
