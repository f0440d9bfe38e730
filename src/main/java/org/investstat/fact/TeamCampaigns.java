package org.investstat.fact;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.text.Normal;
import org.jspecify.annotations.Nullable;

/** The campaign of the team that a row names by its id (facts rule 2); teams are few, and every step knows them all. */
public final class TeamCampaigns implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, String> campaigns = new HashMap<>();

    /**
     * Remembers the campaigns.
     *
     * @param teams accepted rows, one per team_id; none where the ledger is absent
     */
    public static TeamCampaigns of(Collection<Row> teams) {
        TeamCampaigns known = new TeamCampaigns();
        for (Row team : teams) {
            String campaign = team.getAs("campaign");
            if (campaign != null) {
                known.campaigns.put(team.getAs("team_id"), campaign);
            }
        }
        return known;
    }

    private TeamCampaigns() {}

    /** Null where the row names no team, the ledger has no such team, or the team has no campaign. */
    @Nullable
    String of(@Nullable String team) {
        return team == null ? null : campaigns.get(Normal.text(team));
    }
}
