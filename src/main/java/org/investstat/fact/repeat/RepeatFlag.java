package org.investstat.fact.repeat;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Marks the projects that net totals leave out. */
public final class RepeatFlag {
    private static final String FLAG = "suspected_repeat";

    private RepeatFlag() {}

    /**
     * The projects with the column {@code suspected_repeat}.
     *
     * @param repeats ids of {@link RepeatGroups#repeats}
     */
    public static Dataset<Row> apply(Dataset<Row> projects, Set<String> repeats) {
        if (repeats.isEmpty()) {
            return projects.withColumn(FLAG, lit(false));
        }
        Set<String> ids = Set.copyOf(repeats);
        UDF1<String, Boolean> repeated = ids::contains;
        Column flag = udf(repeated, DataTypes.BooleanType).apply(col("project_id"));
        return projects.withColumn(FLAG, flag);
    }
}
