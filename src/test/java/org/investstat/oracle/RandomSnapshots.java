package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;
import static org.investstat.oracle.RandomLedgers.AS_OF;

import java.util.List;
import java.util.Map;
import org.investstat.oracle.Model.Project;

/** A three-level ledger of {@link RandomLedgers}: read and accounted for; the comparison has an oracle of its own. */
final class RandomSnapshots {
    private static final List<String> SUBMITTERS = List.of("province 520000", "prefecture 520100", "county 南明区");
    private static final List<String> HALF_MONTHS = List.of("2023-11-A", "2023-11-B", "2023-12-A");
    private static final int PROJECTS = 8;

    private RandomSnapshots() {}

    static void add(RandomLedgers ledgers, List<Project> projects) {
        for (String halfMonth : HALF_MONTHS) {
            for (Project project : projects.subList(0, PROJECTS)) {
                for (String submitter : SUBMITTERS) {
                    if (ledgers.chance(80)) {
                        row(ledgers, submitter.split(" "), halfMonth, project);
                    }
                }
            }
        }
    }

    private static void row(RandomLedgers ledgers, String[] submitter, String halfMonth, Project project) {
        Map<String, String> row = values(
                "level", submitter[0],
                "submitter", submitter[1],
                "half_month", halfMonth,
                "project_id", project.id(),
                "amount", ledgers.pick(List.of("", "5000", "1200.5")),
                "unit", ledgers.pick(List.of("", "万元")),
                "stage", ledgers.pick(List.of("", "signing", "negotiation")),
                "signed_on", ledgers.pick(List.of("", ledgers.written(ledgers.day()))));
        if (ledgers.chance(20)) {
            String earlier = ledgers.written(AS_OF.minusDays(2));
            ledgers.book.row(
                    "ledger_snapshots",
                    OracleFate.SUPERSEDED,
                    LedgerRow.with(row, "amount", "1", "submitted_on", earlier));
        }
        ledgers.book.accepted("ledger_snapshots", LedgerRow.with(row, "submitted_on", ledgers.written(AS_OF)));
    }
}
