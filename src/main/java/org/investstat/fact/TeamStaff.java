package org.investstat.fact;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/** The rows of {@link org.investstat.table.Facts#TEAM_STAFF}. */
public final class TeamStaff {
    private TeamStaff() {}

    /**
     * One row per team.
     *
     * @param teams accepted rows
     */
    public static Dataset<Row> apply(Dataset<Row> teams, ReferenceColumns reference) {
        return teams.select(
                col("team_id"),
                col("name").as("team_name"),
                col("region").as("region_code"),
                reference.regionName(col("region")).as("region_name"),
                SignedProjects.known(col("campaign")).as("campaign"),
                col("field"),
                col("from").as("stationed_from"),
                col("to").as("stationed_to"),
                col("staff"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE));
    }
}
