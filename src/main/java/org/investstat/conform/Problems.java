package org.investstat.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/** Rejects that only the company of other rows reveals. */
final class Problems {
    private Problems() {}

    /** A struct of {@link org.investstat.table.Problem#TYPE}. */
    static Column of(String code, Column column, Column value, Text reason) {
        return of(code, column, value, reason, lit(""));
    }

    /** The same with a number that the reason ends with. */
    static Column of(String code, Column column, Column value, Text reason, Column number) {
        return struct(
                lit(code).as("code"),
                column.as("column"),
                value.as("value"),
                concat(lit(reason.zh()), number).as("reason"),
                concat(lit(reason.en()), number).as("reason_en"));
    }

    static Dataset<Row> reject(Dataset<Row> rows, Column condition, Column problem, Column causedBy) {
        Dataset<Row> marked = rows.withColumn("now_rejected", condition);
        Column now = col("now_rejected");
        return marked.withColumn(LedgerSchema.PROBLEM, when(now, problem).otherwise(col(LedgerSchema.PROBLEM)))
                .withColumn(Fate.CAUSED_BY, when(now, causedBy).otherwise(col(Fate.CAUSED_BY)))
                .withColumn(Fate.COLUMN, when(now, lit(Fate.REJECTED.id())).otherwise(col(Fate.COLUMN)))
                .drop("now_rejected");
    }
}
