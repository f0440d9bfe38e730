package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/** The rows of {@link Facts#FACTORIES}. */
public final class FactoryRows {
    private FactoryRows() {}

    /**
     * One row per factory building.
     *
     * @param factories accepted rows
     */
    public static Rows apply(Rows factories, ReferenceColumns reference) {
        Value<Row, String> region = factories.column("region");
        Columns<Row> columns = reference
                .region(Columns.<Row>of(Facts.FACTORIES.table().struct()), region)
                .from(factories.schema(), row -> row);
        return factories.map(columns.schema(), columns::values);
    }
}
