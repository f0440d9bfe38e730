package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.investstat.table.HalfMonth;
import org.investstat.table.LedgerLevel;

/** Which ledgers were submitted for which half month, and the teams among the submitters; travels to the tasks. */
public final class SubmittedLedgers implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, Set<Submitter>> byHalfMonth = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final String homeProvince;
    private final transient List<Submission> submissions = new ArrayList<>();

    private SubmittedLedgers(String homeProvince) {
        this.homeProvince = homeProvince;
    }

    /**
     * From rows on the driver.
     *
     * @param submissions of {@link Reconciliation#submissions}
     * @param teams accepted rows of the ledger teams
     */
    public static SubmittedLedgers of(List<Row> submissions, List<Row> teams, String homeProvince) {
        SubmittedLedgers ledgers = new SubmittedLedgers(homeProvince);
        submissions.forEach(ledgers::add);
        for (Row team : teams) {
            ledgers.teams.put(
                    team.getAs("team_id"),
                    new Team(team.getAs("name"), team.getAs("region"), team.<LocalDate>getAs("to")));
        }
        return ledgers;
    }

    private void add(Row row) {
        Submitter submitter = new Submitter(LedgerLevel.named(row.getAs("level")), row.getAs("submitter"));
        String halfMonth = row.getAs("half_month");
        byHalfMonth.computeIfAbsent(halfMonth, h -> new HashSet<>()).add(submitter);
        submissions.add(new Submission(
                HalfMonth.of(halfMonth), submitter, row.getAs("submitted_on"), row.<Long>getAs("projects")));
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
