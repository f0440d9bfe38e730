package org.investstat.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerLevel;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Text;

/** Findings about the three-level ledger: one an overdue submitter, one a pair that disagrees; never one a project. */
public final class ReconciliationFindings {
    private static final List<String> DIFFERENCES =
            List.of("only_in_a", "only_in_b", "amount_differs", "unit_suspected", "stage_differs");

    private ReconciliationFindings() {}

    /**
     * One per submitter and half month without a ledger.
     *
     * @param units rows of the table reconciliation_units
     */
    public static Dataset<Row> overdue(Dataset<Row> units) {
        Column due = col("due_on").cast("string");
        return units.where(col("status").equalTo("overdue"))
                .select(columns(
                        FindingCode.LEDGER_OVERDUE,
                        concat_ws(" / ", col("half_month"), col("level"), col("submitter")),
                        format_string(
                                "%s未报送%s的台账，应于%s前报送；请补报",
                                title("submitter_name", "level", "（%s）", Text::zh), col("half_month"), due),
                        format_string(
                                "%s has not submitted the ledger of %s, due on %s: submit it",
                                title("submitter_name", "level", " (%s)", Text::en), col("half_month"), due)));
    }

    /**
     * One per half month and pair of submitters, with the number of differences of each kind.
     *
     * @param differences rows of the table reconciliation
     */
    public static Dataset<Row> disagreeing(Dataset<Row> differences) {
        List<Column> counts = new ArrayList<>();
        for (String difference : DIFFERENCES) {
            counts.add(count_if(col("difference").equalTo(difference)).as(difference));
        }
        return differences
                .groupBy(
                        "half_month",
                        "level_a",
                        "submitter_a",
                        "submitter_a_name",
                        "level_b",
                        "submitter_b",
                        "submitter_b_name")
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .select(columns(
                        FindingCode.LEDGERS_DISAGREE,
                        concat_ws(
                                " / ",
                                col("half_month"),
                                col("level_a"),
                                col("submitter_a"),
                                col("level_b"),
                                col("submitter_b")),
                        disagreement(
                                "%s：%s与%s的台账不一致，只在前者%d个项目，只在后者%d个，金额不一致%d个，疑似单位错误%d个，阶段不一致%d个；"
                                        + "逐项见 reconciliation 表",
                                "（%s）", Text::zh),
                        disagreement(
                                "%s: the ledgers of %s and %s disagree: %d projects only in the former, %d only in the"
                                        + " latter, amounts of %d, units of %d, stages of %d; the table reconciliation"
                                        + " lists each",
                                " (%s)", Text::en)));
    }

    private static Column disagreement(String pattern, String level, Function<Text, String> language) {
        List<Column> arguments = new ArrayList<>(List.of(
                col("half_month"),
                title("submitter_a_name", "level_a", level, language),
                title("submitter_b_name", "level_b", level, language)));
        DIFFERENCES.forEach(difference -> arguments.add(col(difference)));
        return format_string(pattern, arguments.toArray(Column[]::new));
    }

    /** Name and level, like 南明区（县级）. */
    private static Column title(String name, String level, String pattern, Function<Text, String> language) {
        Column word = col(level);
        for (LedgerLevel each : LedgerLevel.values()) {
            word = when(col(level).equalTo(each.id()), lit(language.apply(each.title())))
                    .otherwise(word);
        }
        return concat_ws("", coalesce(col(name), lit("")), format_string(pattern, word));
    }

    private static Column[] columns(FindingCode code, Column key, Column zh, Column en) {
        return new Column[] {
            lit(code.id()).as("code"),
            lit(Ledgers.LEDGER_SNAPSHOTS.name()).as("ledger"),
            key.as("key"),
            zh.as("text"),
            en.as("text_en"),
            lit(null).cast("string").as(LedgerSchema.FILE),
            lit(null).cast("bigint").as(LedgerSchema.LINE)
        };
    }
}
