package org.investstat.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.conform.Fate;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Stage;
import org.investstat.table.Text;

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
    public static List<Dataset<Row>> of(
            Map<String, Dataset<Row>> fated, Dataset<Row> projects, LocalDate asOf, int stalledDays) {
        List<Dataset<Row>> each = new ArrayList<>();
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

    private static Dataset<Row> accepted(Map<String, Dataset<Row>> fated, LedgerSchema ledger) {
        Dataset<Row> rows = fated.get(ledger.name());
        if (rows == null) {
            throw new IllegalArgumentException("no ledger " + ledger.name());
        }
        return rows.where(Fate.ACCEPTED.met());
    }

    /** Without any event a project is judged by its report; without the ledger of events nobody can tell. */
    private static Dataset<Row> stalled(Dataset<Row> projects, LocalDate asOf, int stalledDays) {
        Column open = lit(true);
        for (Stage stage : FINISHED) {
            open = open.and(col(stage.dateColumn()).isNull());
        }
        Column sinceEvent = datediff(lit(asOf), col("last_event_on"));
        Column sinceReport = datediff(lit(asOf), col("reported_on"));
        return Found.rows(
                projects,
                "project_id",
                List.of(
                        Found.when(
                                FindingCode.PROJECT_STALLED,
                                Ledgers.PROJECTS,
                                open.and(sinceEvent.geq(stalledDays)),
                                Text.of(
                                        "最近一次进展在{0}，已{1}天没有进展；上报其进展或终止",
                                        "last event on {0}, none for {1} days: report its progress or its end"),
                                col("last_event_on").cast("string"),
                                sinceEvent),
                        Found.when(
                                FindingCode.PROJECT_STALLED,
                                Ledgers.PROJECTS,
                                open.and(col("last_event_on").isNull()).and(sinceReport.geq(stalledDays)),
                                Text.of(
                                        "上报于{0}，{1}天来没有任何进展；上报其进展或终止",
                                        "reported on {0} and without any event for {1} days: report its progress or its end"),
                                col("reported_on").cast("string"),
                                sinceReport)));
    }

    private static Dataset<Row> leasedAboveArea(Dataset<Row> factories) {
        return Found.rows(
                factories,
                "factory_id",
                List.of(Found.when(
                        FindingCode.LEASED_ABOVE_AREA,
                        Ledgers.FACTORIES,
                        col("leased_m2").gt(col("area_m2")),
                        Text.of(
                                "已出租{0}平方米，大于建筑面积{1}平方米，照常统计；核对两个面积",
                                "{0} m² leased of {1} m² built; it counts as it stands: check both areas"),
                        col("leased_m2").cast("string"),
                        col("area_m2").cast("string"))));
    }
}
