package org.investstat.check;

import org.apache.spark.sql.Row;
import org.investstat.fact.repeat.CrowdedInvestor;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A finding for every pair of projects suspected to be one, and for every investor with too many of them. */
public final class RepeatFindings {
    private static final Text EQUAL_ONLY = Text.of(
            "该投资方一个月内签约 {0} 个项目，超过 {1} 个，疑似重复只比对名称和金额都相同的；核对投资方是否只是代称",
            "this investor signs {0} projects within a month, more than {1}: only those equal in name and amount are compared"
                    + " for repeats; check whether it is a mere placeholder");
    private static final Text NOT_ALL_LISTED = Text.of(
            "该投资方的项目中有 {0} 对疑似重复，只列出把各组连在一起的；核对投资方是否只是代称",
            "{0} pairs of this investor's projects are suspected repeats: those that join the groups are listed; check whether"
                    + " it is a mere placeholder");

    private RepeatFindings() {}

    /** What was not compared or is not listed. */
    public static Finding of(CrowdedInvestor crowd) {
        Text text = crowd.pairs() == 0
                ? EQUAL_ONLY.with(crowd.inAMonth(), CrowdedInvestor.MOST_IN_A_MONTH)
                : NOT_ALL_LISTED.with(crowd.pairs());
        return new Finding(
                FindingCode.REPEATS_BOUNDED.id(),
                Ledgers.PROJECTS.name(),
                crowd.investor(),
                text,
                crowd.file(),
                crowd.line());
    }

    /**
     * One row per pair; file and line are those of the project that net totals leave out.
     *
     * @param duplicates rows of the table duplicates
     */
    public static Rows of(Rows duplicates) {
        return duplicates.map(Finding.TYPE, RepeatFindings::finding);
    }

    private static @Nullable Object[] finding(Row pair) {
        String a = pair.getAs("project_a");
        String b = pair.getAs("project_b");
        String leftOut = b.equals(pair.getAs("counts_first")) ? "a" : "b";
        return new Finding(
                        FindingCode.SUSPECTED_REPEAT.id(),
                        Ledgers.PROJECTS.name(),
                        a + " / " + b,
                        Text.of(pair.getAs("text"), pair.getAs("text_en")),
                        pair.getAs("source_file_" + leftOut),
                        pair.<@Nullable Long>getAs("source_line_" + leftOut))
                .values();
    }
}
