package org.investstat.fact;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/** The rows of {@link org.investstat.table.Facts#FUND_REGISTRATIONS}. */
public final class FundRegistrations {
    private FundRegistrations() {}

    /**
     * One row per industry fund.
     *
     * @param industryFunds accepted rows
     */
    public static Dataset<Row> apply(Dataset<Row> industryFunds, ReferenceColumns reference) {
        return industryFunds.select(
                col("fund_id"),
                col("name").as("fund_name"),
                col("region").as("region_code"),
                reference.regionName(col("region")).as("region_name"),
                col("registered_on"),
                col("size"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE));
    }
}
