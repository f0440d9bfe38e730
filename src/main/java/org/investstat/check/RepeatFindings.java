package org.investstat.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** A finding for every pair of projects suspected to be one; file and line are those of the one that net totals leave out. */
public final class RepeatFindings {
    private RepeatFindings() {}

    /**
     * One row per pair: code, ledger, key, text, text_en, source_file and source_line.
     *
     * @param duplicates as written
     */
    public static Dataset<Row> apply(Dataset<Row> duplicates) {
        Column secondCounts = col("counts_first").equalTo(col("project_b"));
        return duplicates.select(
                lit(FindingCode.SUSPECTED_REPEAT.id()).as("code"),
                lit(Ledgers.PROJECTS.name()).as("ledger"),
                concat_ws(" / ", col("project_a"), col("project_b")).as("key"),
                col("text"),
                col("text_en"),
                when(secondCounts, col("source_file_a"))
                        .otherwise(col("source_file_b"))
                        .as(LedgerSchema.FILE),
                when(secondCounts, col("source_line_a"))
                        .otherwise(col("source_line_b"))
                        .as(LedgerSchema.LINE));
    }
}
