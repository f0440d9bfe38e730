package org.investstat.fact;

import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/** The rows of {@link Facts#ACTIVITIES}: the campaign its own, else its team's (facts rule 2). */
public final class ActivityRows {
    private ActivityRows() {}

    /**
     * One row per activity.
     *
     * @param activities accepted rows
     */
    public static Rows apply(Rows activities, TeamCampaigns teams, ReferenceColumns reference) {
        Value<Row, String> region = activities.column("region");
        Value<Row, String> team = activities.column("team");
        Value<Row, String> campaign = activities.column("campaign");
        Value<Row, String> event = activities.column("event");
        Columns<Row> columns = reference
                .region(Columns.<Row>of(Facts.ACTIVITIES.table().struct()), region)
                .with("city_code", activities.column("city"))
                .with("team", row -> reference.member(team.of(row)))
                .with("campaign", row -> reference.member(campaign.of(row), teams.of(team.of(row))))
                .with("event", row -> reference.member(event.of(row)))
                .from(activities.schema(), row -> row);
        return activities.map(columns.schema(), columns::values);
    }
}
