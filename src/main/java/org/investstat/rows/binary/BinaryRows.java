package org.investstat.rows.binary;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows in the form in which Spark stores them, without making objects of their values and storing them again. */
public final class BinaryRows {
    private BinaryRows() {}

    /** A row that knows its columns' names. */
    public static Row named(@Nullable Object[] values, StructType schema) {
        return new GenericRowWithSchema(values, schema);
    }

    /**
     * Each row with some columns made anew beside the rows of its group. Runs the shuffles that come before.
     *
     * @param sorted rows of one text follow one another; without it a row is a group of its own
     * @param ordinals where each column of {@code out} is among those of a stored row and, behind them, what the step makes
     * @param step serializable; what it makes of each row of a group, in their order
     */
    public static Dataset<Row> shuffleAndMapGroups(
            Dataset<Row> sorted,
            String column,
            StructType out,
            int[] ordinals,
            Function<List<Row>, List<@Nullable Object[]>> step) {
        StructType schema = sorted.schema();
        JavaRDD<InternalRow> mapped = ((org.apache.spark.sql.classic.Dataset<Row>) sorted)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(
                        stored -> new BinaryGroups(stored, schema.fieldIndex(column), schema, out, ordinals, step));
        return ((SparkSession) sorted.sparkSession()).internalCreateDataFrame(mapped.rdd(), out.asNullable(), false);
    }
}
