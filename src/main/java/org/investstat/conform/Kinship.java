package org.investstat.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/**
 * What children need to know of a parent ledger: one row per id, with {@code accepted} if it has an accepted row, else
 * {@code rejected} if it was in play and fell later, else {@code future} if it is known from future rows alone, else
 * {@code rejected}; and the first reject as the cause.
 */
final class Kinship {
    private Kinship() {}

    static String state(String ledger) {
        return ledger + "_state";
    }

    static String cause(String ledger) {
        return ledger + "_cause";
    }

    /** @param fated the parent's rows after {@link Fates}; its id is its first column */
    static Dataset<Row> of(Dataset<Row> fated, String ledger, String id) {
        Column fate = col(Fate.COLUMN);
        // A row rejected in the company of others had been in play: its id was known.
        Column inPlay = fate.isin(Fate.DUPLICATE.id(), Fate.SUPERSEDED.id())
                .or(fate.equalTo(Fate.REJECTED.id())
                        .and(col(LedgerSchema.PROBLEM).getField("code").isin("orphan", "duplicate_key")));
        Column rank = when(fate.equalTo(Fate.ACCEPTED.id()), 3)
                .when(inPlay, 2)
                .when(fate.equalTo(Fate.FUTURE.id()), 1)
                .otherwise(0);
        Column place = when(fate.equalTo(Fate.REJECTED.id()), struct(col(LedgerSchema.FILE), col(LedgerSchema.LINE)));
        Dataset<Row> known = fated.where(col(id).isNotNull())
                .groupBy(col(id))
                .agg(max(rank).as("rank"), min(place).as("place"));
        Column cause = concat(
                col("place").getField(LedgerSchema.FILE),
                lit(":"),
                col("place").getField(LedgerSchema.LINE).cast("string"));
        Column state = when(col("rank").equalTo(3), lit(Fate.ACCEPTED.id()))
                .when(col("rank").equalTo(1), lit(Fate.FUTURE.id()))
                .otherwise(lit(Fate.REJECTED.id()));
        return known.select(col(id), state.as(state(ledger)), cause.as(cause(ledger)));
    }
}
