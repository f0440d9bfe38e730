package org.investstat.fact.reconciliation;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.reference.Regions;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
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
    /** What tells apart the projects of all pairs in {@link OutputTables#RECONCILIATION}. */
    public static final List<String> PROJECT_OF_PAIR =
            List.of("half_month", "level_a", "submitter_a", "level_b", "submitter_b", "project_id");

    private static final List<String> OF_LEDGER = List.of(
            "half_month", "project_id", "level", "submitter", "amount", "stage", LedgerSchema.FILE, LedgerSchema.LINE);
    private static final List<String> OF_PROJECT = List.of("project_id", "project_name", "region_code", "team");

    private static final int DIFFERENCES = MeetingComparison.COMPARED.fieldIndex("differences");
    private static final StructType DIFFERENCE = MeetingComparison.COMPARED
            .add("difference", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("text_en", DataTypes.StringType);

    private Reconciliation() {}

    /**
     * One row per half month, pair and project, with an array of its differences, empty where the ledgers agree. A row of A
     * that no upper ledger can be compared with has no B.
     *
     * @param accepted rows of the ledger
     * @param projects of the fact projects
     */
    public static Rows compared(Rows accepted, Rows projects, SubmittedLedgers ledgers, Regions regions) {
        return accepted.select(OF_LEDGER)
                .join("project_id", projects.select(OF_PROJECT), "project_id", MeetingComparison.ENTRY.struct())
                .flatMapGroups(
                        List.of("half_month", "project_id"),
                        MeetingComparison.COMPARED,
                        new MeetingComparison(new Pairing(ledgers, regions)));
    }

    /** Rows with the columns of {@link OutputTables#RECONCILIATION}, a difference a row. */
    public static Rows differences(Rows compared) {
        return compared.flatMap(
                DIFFERENCE,
                row -> Values.<Row>list(row, DIFFERENCES).stream()
                        .map(each -> Values.with(row, Values.with(each)))
                        .toList());
    }

    /**
     * One row per half month and pair (B may be null), with names: {@link #ROWS_OF_A}, compared, matched, and projects by
     * {@link LedgerDifference}. They are few and lie on the driver.
     */
    public static Rows counts(Rows compared) {
        return compared.aggregate(PairCounts::new).rows();
    }

    /** How many projects of all pairs differ, from rows with the columns {@link #PROJECT_OF_PAIR}. */
    public static long differing(Rows differences) {
        return differences
                .flatMapGroups(
                        PROJECT_OF_PAIR, differences.schema(), same -> List.<Object[]>of(Values.with(same.get(0))))
                .count();
    }
}
