package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/** The rows of {@link Facts#TEAM_STAFF}. */
public final class TeamStaff {
    private TeamStaff() {}

    /**
     * One row per team.
     *
     * @param teams accepted rows
     */
    public static Rows apply(Rows teams, ReferenceColumns reference) {
        Value<Row, String> region = teams.column("region");
        Value<Row, String> campaign = teams.column("campaign");
        Columns<Row> columns = reference
                .region(Columns.<Row>of(Facts.TEAM_STAFF.table().struct()), region)
                .with("team_name", teams.column("name"))
                .with("campaign", row -> reference.member(campaign.of(row)))
                .with("stationed_from", teams.column("from"))
                .with("stationed_to", teams.column("to"))
                .from(teams.schema(), row -> row);
        return teams.map(columns.schema(), columns::values);
    }
}
