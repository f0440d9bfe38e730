package org.investstat.rows;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * A value that every step may look up: Spark's broadcast in its tasks, on the driver the value itself. Making a broadcast
 * takes a third of a second, which small input does not spend.
 *
 * @param <T> never changed any more; serializable where Spark is to carry it
 */
@FunctionalInterface
public interface BroadcastValue<T> extends Serializable {
    T value();

    /** For steps on the driver. */
    static <T> BroadcastValue<T> local(T value) {
        return () -> value;
    }

    /** For steps wherever they are taken. */
    static <T> BroadcastValue<T> of(SparkSession session, Execution execution, T value) {
        if (execution == Execution.DRIVER) {
            return local(value);
        }
        Broadcast<T> broadcast =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(value);
        return broadcast::value;
    }
}
