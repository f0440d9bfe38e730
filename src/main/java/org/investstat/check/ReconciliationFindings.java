package org.investstat.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerDifference;
import org.investstat.table.LedgerLevel;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Findings about the three-level ledger: one an overdue submitter, one a pair that disagrees; never one a project. */
public final class ReconciliationFindings {
    private static final Text OVERDUE =
            Text.of("{0}未报送{1}的台账，截止日为{2}；请补报", "{0} has not submitted the ledger of {1}, due on {2}: submit it");
    private static final Text DISAGREE = Text.of(
            "{0}：{1}与{2}的台账不一致：{3}；请双方核对更正，逐项见 reconciliation 表",
            "{0}: the ledgers of {1} and {2} disagree: {3}; check and correct both, the table"
                    + " reconciliation lists each project");

    private ReconciliationFindings() {}

    /**
     * One per submitter and half month without a ledger.
     *
     * @param units rows of the table reconciliation_units
     */
    public static Rows overdue(Rows units) {
        return units.filter(unit -> unit.getAs("status").equals("overdue"))
                .map(
                        Finding.TYPE,
                        unit -> finding(
                                FindingCode.LEDGER_OVERDUE,
                                List.of("half_month", "level", "submitter"),
                                unit,
                                OVERDUE.with(
                                        title(unit, "submitter_name", "level"),
                                        unit.getAs("half_month"),
                                        unit.getAs("due_on"))));
    }

    /**
     * One per half month and pair of submitters that differ, with the number of differences of each kind.
     *
     * @param pairs half_month, level, submitter and submitter's name of both ledgers, and the number of projects by
     *     {@link LedgerDifference}
     */
    public static Rows disagreeing(Rows pairs) {
        return pairs.filter(pair -> Arrays.stream(LedgerDifference.values()).anyMatch(each -> count(pair, each) > 0))
                .map(
                        Finding.TYPE,
                        pair -> finding(
                                FindingCode.LEDGERS_DISAGREE,
                                List.of("half_month", "level_a", "submitter_a", "level_b", "submitter_b"),
                                pair,
                                DISAGREE.with(
                                        pair.getAs("half_month"),
                                        title(pair, "submitter_a_name", "level_a"),
                                        title(pair, "submitter_b_name", "level_b"),
                                        counts(pair))));
    }

    private static long count(Row pair, LedgerDifference difference) {
        return pair.<Long>getAs(difference.id());
    }

    /** The kinds of difference that there are, with their numbers. */
    private static Text counts(Row pair) {
        List<Text> each = Arrays.stream(LedgerDifference.values())
                .filter(difference -> count(pair, difference) > 0)
                .map(difference -> Text.of("{0}{1}个", "{0}: {1}").with(difference.title(), count(pair, difference)))
                .toList();
        return Text.of(
                each.stream().map(Text::zh).collect(Collectors.joining("、")),
                each.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** Name and level, like 南明区（县级）. */
    private static Text title(Row row, String name, String level) {
        return Text.of("{0}（{1}）", "{0} ({1})")
                .with(
                        Optional.ofNullable(row.<@Nullable String>getAs(name)).orElse(""),
                        LedgerLevel.named(row.getAs(level)).title());
    }

    private static @Nullable Object[] finding(FindingCode code, List<String> key, Row row, Text text) {
        String joined = key.stream().map(row::<String>getAs).collect(Collectors.joining(" / "));
        return new Finding(code, Ledgers.LEDGER_SNAPSHOTS, joined, text).values();
    }
}
