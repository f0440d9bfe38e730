package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.DimensionTables;

/** The rows of {@link DimensionTables#INVESTORS}. */
public final class InvestorRows {
    private InvestorRows() {}

    /**
     * One row per investor.
     *
     * @param investors accepted rows
     */
    public static Rows apply(Rows investors, ReferenceColumns reference) {
        Value<Row, String> origin = investors.column("origin");
        Value<Row, String> ultimate = investors.column("ultimate_origin");
        Value<Row, Object> tags = investors.column("tags");
        Columns<Row> columns = Columns.<Row>of(DimensionTables.INVESTORS.struct())
                .with("investor_name", investors.column("name"))
                .with("origin_code", origin)
                .with("origin_name", row -> reference.regionName(origin.of(row)))
                .with("ultimate_origin_code", ultimate)
                .with("ultimate_origin_name", row -> reference.regionName(ultimate.of(row)))
                .with("investor_tags", row -> reference.words(tags.of(row)));
        reference.places(columns, origin).from(investors.schema(), row -> row);
        return investors.map(columns.schema(), columns::values);
    }
}
