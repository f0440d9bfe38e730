package org.investstat.fact;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The campaign of the team that a row names by its id (facts rule 2). */
final class TeamCampaigns {
    /** Null where the row names no team, the ledger has no such team, or the team has no campaign. */
    static final String COLUMN = "team_campaign";

    private TeamCampaigns() {}

    /**
     * The same rows with {@link #COLUMN}.
     *
     * @param rows with the column team
     * @param teams accepted rows, one per team_id
     */
    static Dataset<Row> apply(Dataset<Row> rows, Dataset<Row> teams) {
        Dataset<Row> campaigns = teams.select(
                col("team_id").as("campaigning_team"), col("campaign").as(COLUMN));
        return rows.join(campaigns, col("team").equalTo(col("campaigning_team")), "left")
                .drop("campaigning_team");
    }
}
