package org.investstat.indicator.pass;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** The one place that looks below Spark's public API: rows as the scan hands them on, without conversion. */
final class InternalRows {
    private InternalRows() {}

    /** The rows' memory is used again from one to the next: copy what is kept. */
    static JavaRDD<InternalRow> of(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
