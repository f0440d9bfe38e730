package org.investstat.fact.reconciliation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.investstat.reference.Reference;
import org.investstat.table.LedgerDifference;
import org.investstat.table.LedgerSchema;
import org.investstat.table.OutputTables;

/**
 * The half-month comparison of the three-level ledger (data contract, section 5, {@code reconciliation}). All rows of a
 * project in a half month meet once; which ledgers they are compared with is known before.
 */
public final class Reconciliation {
    /** Column of {@link #counts}: rows of ledger A. */
    public static final String ROWS_OF_A = "rows_of_a";
    /** Column of {@link #counts}: projects compared, in A or in B. */
    public static final String COMPARED = "compared";
    /** Column of {@link #counts}: projects without any difference. */
    public static final String MATCHED = "matched";
    /** What tells apart the projects of all pairs. */
    private static final List<String> PAIR = List.of("half_month", "level_a", "submitter_a", "level_b", "submitter_b");

    private Reconciliation() {}

    /**
     * One row per level, submitter and half month: {@code submitted_on} of the first submission, {@code projects} held.
     *
     * @param superseded rows that later submissions replaced
     */
    public static Dataset<Row> submissions(Dataset<Row> accepted, Dataset<Row> superseded) {
        Column[] columns = {col("level"), col("submitter"), col("half_month"), col("submitted_on"), col("held")};
        return accepted.withColumn("held", lit(1L))
                .select(columns)
                .union(superseded.withColumn("held", lit(0L)).select(columns))
                .groupBy("level", "submitter", "half_month")
                .agg(min("submitted_on").as("submitted_on"), sum("held").as("projects"));
    }

    /**
     * One row per half month, pair and project, with an array of its differences, empty where the ledgers agree. A row of A
     * that no upper ledger can be compared with has no B.
     *
     * @param accepted rows of the ledger
     * @param projects of the fact projects
     */
    public static Dataset<Row> compared(
            Dataset<Row> accepted,
            Dataset<Row> projects,
            Broadcast<SubmittedLedgers> ledgers,
            Broadcast<Reference> reference) {
        return meetings(accepted)
                .join(projects.select("project_id", "project_name", "region_code", "team"), "project_id", "left")
                .flatMap(new MeetingComparison(ledgers, reference), Encoders.row(MeetingComparison.COMPARED));
    }

    private static Dataset<Row> meetings(Dataset<Row> accepted) {
        Column entry = struct(
                col("level"),
                col("submitter"),
                col("amount"),
                col("stage"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE));
        return accepted.groupBy("half_month", "project_id")
                .agg(collect_list(entry).as("entries"));
    }

    /** Rows of {@link OutputTables#RECONCILIATION}, a difference a row. */
    public static Dataset<Row> differences(Dataset<Row> compared) {
        return compared.withColumn("found", explode(col("differences")))
                .select(OutputTables.RECONCILIATION.names().stream()
                        .map(name -> MeetingComparison.OF_DIFFERENCE.contains(name) ? col("found." + name) : col(name))
                        .toArray(Column[]::new));
    }

    /** One row per half month and pair (B may be null): {@link #ROWS_OF_A}, compared, matched, and projects by difference. */
    public static Dataset<Row> counts(Dataset<Row> compared) {
        Column paired = col("level_b").isNotNull();
        List<Column> counts = new ArrayList<>();
        counts.add(count_if(col("source_file_a").isNotNull()).as(ROWS_OF_A));
        counts.add(count_if(paired).as(COMPARED));
        counts.add(count_if(paired.and(size(col("differences")).equalTo(0))).as(MATCHED));
        for (LedgerDifference difference : LedgerDifference.values()) {
            Column differs = array_contains(col("differences.difference"), difference.id());
            counts.add(count_if(differs).as(difference.id()));
        }
        return compared.groupBy(PAIR.stream().map(c -> col(c)).toArray(Column[]::new))
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
    }

    /** One row per pair and project that has any difference, from rows of {@link OutputTables#RECONCILIATION}. */
    public static Dataset<Row> differing(Dataset<Row> differences) {
        List<Column> key = new ArrayList<>(PAIR.stream().map(c -> col(c)).toList());
        key.add(col("project_id"));
        return differences.select(key.toArray(Column[]::new)).distinct();
    }
}
