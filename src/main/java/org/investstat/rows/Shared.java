package org.investstat.rows;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * A value that every step may look up: the value itself on the driver, a broadcast in Spark's tasks. Making a broadcast
 * takes a third of a second, which small input does not spend.
 *
 * @param <T> never changed once it is shared; serializable where Spark is to carry it
 */
@FunctionalInterface
public interface Shared<T> extends Serializable {
    T value();

    /** For steps over {@link Rows#listed}. */
    static <T> Shared<T> here(T value) {
        return () -> value;
    }

    /** For steps over {@link Rows#spread}. */
    static <T> Shared<T> everywhere(SparkSession session, T value) {
        Broadcast<T> broadcast =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(value);
        return broadcast::value;
    }
}
