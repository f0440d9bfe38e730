package org.investstat.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.conform.Fate;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Stage;
import org.investstat.text.Text;

/** Findings about the ledgers that are not always there; each is made only where its ledger is. */
public final class LedgerFindings {
    /** A project that has come so far, or has ended, needs no more events. */
    private static final List<Stage> FINISHED =
            List.of(Stage.FULFILMENT, Stage.PRODUCTION, Stage.ABOVE_SCALE, Stage.TERMINATED);

    private LedgerFindings() {}

    /**
     * Rows as {@link QualityTables#findings} takes them.
     *
     * @param fated rows of each ledger with their fate, by the ledger's name
     * @param projects of the fact projects
     * @param stalledDays a project without any event for so many days is stalled
     */
    public static List<Rows> of(Map<String, Rows> fated, Rows projects, LocalDate asOf, int stalledDays) {
        List<Rows> each = new ArrayList<>();
        if (fated.containsKey(Ledgers.PROJECT_STAGES.name())) {
            each.add(stalled(projects, asOf, stalledDays));
        }
        if (fated.containsKey(Ledgers.FUNDS.name())) {
            each.add(FundFindings.ofFlows(accepted(fated, Ledgers.FUNDS), asOf));
            each.add(FundFindings.ofProjects(projects));
        }
        if (fated.containsKey(Ledgers.FACTORIES.name())) {
            each.add(leasedAboveArea(accepted(fated, Ledgers.FACTORIES)));
        }
        return each;
    }

    private static Rows accepted(Map<String, Rows> fated, LedgerSchema ledger) {
        Rows rows = fated.get(ledger.name());
        if (rows == null) {
            throw new IllegalArgumentException("no ledger " + ledger.name());
        }
        int fate = rows.position(Fate.COLUMN);
        return rows.filter(row -> row.getString(fate).equals(Fate.ACCEPTED.id()));
    }

    /** Without any event a project is judged by its report; without the ledger of events nobody can tell. */
    private static Rows stalled(Rows projects, LocalDate asOf, int stalledDays) {
        int[] finished = FINISHED.stream()
                .mapToInt(stage -> projects.position(stage.dateColumn()))
                .toArray();
        int event = projects.position("last_event_on");
        int report = projects.position("reported_on");
        return SingleRowFindings.rows(
                projects,
                "project_id",
                List.of(
                        SingleRowFindings.when(
                                FindingCode.PROJECT_STALLED,
                                Ledgers.PROJECTS,
                                row -> isOpen(row, finished)
                                        && !row.isNullAt(event)
                                        && days(row, event, asOf) >= stalledDays,
                                Text.of(
                                        "最近一次进展在{0}，已{1}天没有进展；上报其进展或终止",
                                        "last event on {0}, none for {1} days: report its progress or its end"),
                                row -> row.get(event),
                                row -> days(row, event, asOf)),
                        SingleRowFindings.when(
                                FindingCode.PROJECT_STALLED,
                                Ledgers.PROJECTS,
                                row -> isOpen(row, finished)
                                        && row.isNullAt(event)
                                        && days(row, report, asOf) >= stalledDays,
                                Text.of(
                                        "上报于{0}，{1}天来没有任何进展；上报其进展或终止",
                                        "reported on {0} and without any event for {1} days: report its progress or its end"),
                                row -> row.get(report),
                                row -> days(row, report, asOf))));
    }

    private static boolean isOpen(Row row, int[] finished) {
        for (int stage : finished) {
            if (!row.isNullAt(stage)) {
                return false;
            }
        }
        return true;
    }

    private static long days(Row row, int since, LocalDate asOf) {
        return ChronoUnit.DAYS.between(row.<LocalDate>getAs(since), asOf);
    }

    private static Rows leasedAboveArea(Rows factories) {
        int leased = factories.position("leased_m2");
        int area = factories.position("area_m2");
        return SingleRowFindings.rows(
                factories,
                "factory_id",
                List.of(SingleRowFindings.when(
                        FindingCode.LEASED_ABOVE_AREA,
                        Ledgers.FACTORIES,
                        row -> SingleRowFindings.less(row, area, leased),
                        Text.of(
                                "已出租{0}平方米，大于建筑面积{1}平方米，照常统计；核对两个面积",
                                "{0} m² leased of {1} m² built; it counts as it stands: check both areas"),
                        row -> row.getDecimal(leased).toPlainString(),
                        row -> row.getDecimal(area).toPlainString())));
    }
}
