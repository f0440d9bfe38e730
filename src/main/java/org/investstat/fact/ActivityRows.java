package org.investstat.fact;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/** The rows of {@link org.investstat.table.Facts#ACTIVITIES}: the campaign its own, else its team's (facts rule 2). */
public final class ActivityRows {
    private ActivityRows() {}

    /**
     * One row per activity.
     *
     * @param activities accepted rows
     * @param teams accepted rows; may be none
     */
    public static Dataset<Row> apply(Dataset<Row> activities, Dataset<Row> teams, ReferenceColumns reference) {
        return TeamCampaigns.apply(activities, teams)
                .select(
                        col("activity_id"),
                        col("kind"),
                        col("region").as("region_code"),
                        reference.regionName(col("region")).as("region_name"),
                        col("on"),
                        col("party_id"),
                        col("party_kind"),
                        col("times"),
                        col("city").as("city_code"),
                        SignedProjects.known(col("team")).as("team"),
                        SignedProjects.known(col("campaign"), col(TeamCampaigns.COLUMN))
                                .as("campaign"),
                        SignedProjects.known(col("event")).as("event"),
                        col("reported_on"),
                        col(LedgerSchema.FILE),
                        col(LedgerSchema.LINE));
    }
}
