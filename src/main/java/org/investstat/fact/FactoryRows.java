package org.investstat.fact;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/** The rows of {@link org.investstat.table.Facts#FACTORIES}. */
public final class FactoryRows {
    private FactoryRows() {}

    /**
     * One row per factory building.
     *
     * @param factories accepted rows
     */
    public static Dataset<Row> apply(Dataset<Row> factories, ReferenceColumns reference) {
        return factories.select(
                col("factory_id"),
                col("region").as("region_code"),
                reference.regionName(col("region")).as("region_name"),
                col("built_on"),
                col("area_m2"),
                col("leased_m2"),
                col("reported_on"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE));
    }
}
