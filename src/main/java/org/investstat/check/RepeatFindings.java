package org.investstat.check;

import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A finding for every pair of projects suspected to be one, and for every investor with too many of them. */
public final class RepeatFindings {
    private RepeatFindings() {}

    /** An investor whose projects were not all compared, or whose pairs are not all listed; the row is its first project's. */
    public static Finding bounded(String investor, Text text, String file, long line) {
        return new Finding(FindingCode.REPEATS_BOUNDED.id(), Ledgers.PROJECTS.name(), investor, text, file, line);
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
