package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/** The rows of {@link Facts#FUND_REGISTRATIONS}. */
public final class FundRegistrations {
    private FundRegistrations() {}

    /**
     * One row per industry fund.
     *
     * @param industryFunds accepted rows
     */
    public static Rows apply(Rows industryFunds, ReferenceColumns reference) {
        Value<Row, String> region = industryFunds.column("region");
        Columns<Row> columns = reference
                .region(Columns.<Row>of(Facts.FUND_REGISTRATIONS.table().struct()), region)
                .with("fund_name", industryFunds.column("name"))
                .from(industryFunds.schema(), row -> row);
        return industryFunds.map(columns.schema(), columns::values);
    }
}
