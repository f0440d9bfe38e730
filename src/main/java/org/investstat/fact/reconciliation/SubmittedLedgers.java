package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;

/** Which ledgers were submitted for which half month, and the teams among the submitters; travels to the tasks. */
public final class SubmittedLedgers implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, Set<Submitter>> byHalfMonth = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final String homeProvince;
    private final transient List<Submission> submissions;

    private SubmittedLedgers(List<Submission> submissions, String homeProvince) {
        this.submissions = submissions;
        this.homeProvince = homeProvince;
        for (Submission each : submissions) {
            byHalfMonth
                    .computeIfAbsent(each.halfMonth().id(), h -> new HashSet<>())
                    .add(each.submitter());
        }
    }

    /**
     * From the rows of two ledgers.
     *
     * @param accepted rows of the three-level ledger
     * @param superseded its rows that later submissions replaced
     * @param teams accepted rows of the ledger teams
     */
    public static SubmittedLedgers of(Rows accepted, Rows superseded, List<Row> teams, String homeProvince) {
        SubmittedLedgers ledgers = new SubmittedLedgers(Submissions.of(accepted, superseded), homeProvince);
        for (Row team : teams) {
            ledgers.teams.put(
                    team.getAs("team_id"),
                    new Team(team.getAs("name"), team.getAs("region"), team.<LocalDate>getAs("to")));
        }
        return ledgers;
    }

    boolean submitted(String halfMonth, Submitter submitter) {
        return byHalfMonth.getOrDefault(halfMonth, Set.of()).contains(submitter);
    }

    /** Every ledger there is; on the driver alone. */
    List<Submission> submissions() {
        return submissions;
    }

    Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    String homeProvince() {
        return homeProvince;
    }
}
