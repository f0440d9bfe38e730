package org.investstat.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerDifference;
import org.investstat.table.LedgerLevel;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Text;

/** Findings about the three-level ledger: one an overdue submitter, one a pair that disagrees; never one a project. */
public final class ReconciliationFindings {
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
                                "%s未报送%s的台账，截止日为%s；请补报",
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
        for (LedgerDifference each : LedgerDifference.values()) {
            counts.add(count_if(col("difference").equalTo(each.id())).as(each.id()));
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
                        format_string(
                                "%s：%s与%s的台账不一致：%s；请双方核对更正，逐项见 reconciliation 表",
                                col("half_month"),
                                title("submitter_a_name", "level_a", "（%s）", Text::zh),
                                title("submitter_b_name", "level_b", "（%s）", Text::zh),
                                listed("、", "%s%d个", Text::zh)),
                        format_string(
                                "%s: the ledgers of %s and %s disagree: %s; check and correct both, the table"
                                        + " reconciliation lists each project",
                                col("half_month"),
                                title("submitter_a_name", "level_a", " (%s)", Text::en),
                                title("submitter_b_name", "level_b", " (%s)", Text::en),
                                listed(", ", "%s: %d", Text::en))));
    }

    /** The kinds of difference that there are, with their numbers. */
    private static Column listed(String separator, String pattern, Function<Text, String> language) {
        return concat_ws(
                separator,
                Arrays.stream(LedgerDifference.values())
                        .map(each -> when(
                                col(each.id()).gt(0),
                                format_string(pattern, lit(language.apply(each.title())), col(each.id()))))
                        .toArray(Column[]::new));
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
