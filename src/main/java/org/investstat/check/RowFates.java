package org.investstat.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.investstat.conform.Fate;
import org.investstat.table.LedgerSchema;

/** How many rows of each file met each fate, counted from the rows themselves in one job. */
public final class RowFates {

    /**
     * Rows alike in all of this.
     *
     * @param code of the reject, else empty
     * @param caused another reject is the cause
     * @param example line and reason of the first of them, Chinese and English; empty for rows not rejected
     */
    public record Count(
            String ledger,
            String file,
            String fate,
            String code,
            boolean caused,
            long rows,
            long exampleLine,
            String example,
            String exampleEn) {}

    private RowFates() {}

    /**
     * Counts every ledger.
     *
     * @param fated rows of each ledger with their fate, by the ledger's name
     */
    public static List<Count> count(Map<String, Dataset<Row>> fated) {
        List<Dataset<Row>> each = new ArrayList<>();
        fated.forEach((ledger, rows) -> each.add(counted(ledger, rows)));
        Dataset<Row> all = each.stream().reduce(Dataset::union).orElseThrow();
        return all.collectAsList().stream().map(RowFates::read).toList();
    }

    private static Dataset<Row> counted(String ledger, Dataset<Row> rows) {
        Column problem = col(LedgerSchema.PROBLEM);
        Column example = struct(
                col(LedgerSchema.LINE).as("line"),
                problem.getField("reason").as("reason"),
                problem.getField("reason_en").as("reason_en"));
        return rows.groupBy(
                        lit(ledger).as("ledger"),
                        col(LedgerSchema.FILE).as("file"),
                        col(Fate.COLUMN).as("fate"),
                        coalesce(problem.getField("code"), lit("")).as("code"),
                        col(Fate.CAUSED_BY).isNotNull().as("caused"))
                .agg(functions.count(lit(1)).as("rows"), min(example).as("example"));
    }

    private static Count read(Row row) {
        Row example = row.getAs("example");
        return new Count(
                row.getAs("ledger"),
                row.getAs("file"),
                row.getAs("fate"),
                row.getAs("code"),
                row.getAs("caused"),
                row.<Long>getAs("rows"),
                example.<Long>getAs("line"),
                text(example.getAs("reason")),
                text(example.getAs("reason_en")));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
