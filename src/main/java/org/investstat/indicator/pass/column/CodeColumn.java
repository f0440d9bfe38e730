package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A column whose values have become small dense codes, given out in the order in which values are met. */
public interface CodeColumn {
    /** Reads the next batch; codes given out before stay what they are. */
    void read(ColumnarBatch batch);

    /** Codes of the batch last read, as many of them valid as it has rows; not to be kept. */
    int[] codes();

    /** All codes so far are below. */
    int size();

    /** The value behind a code, as Spark hands it to an expression. */
    @Nullable
    Object value(int code);
}
