package org.investstat;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.storage.RDDInfo;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What Spark had to do in the tests' session.
 *
 * @param jobs started
 * @param scans stages that read files
 * @param shuffles stages behind a shuffle
 */
public record SparkWork(int jobs, int scans, int shuffles) {

    /** Counts while something is done. */
    public static SparkWork during(Callable<?> work) throws Exception {
        SparkContext context = TestSpark.session().sparkContext();
        Counter counter = new Counter();
        context.listenerBus().waitUntilEmpty();
        context.addSparkListener(counter);
        try {
            work.call();
            context.listenerBus().waitUntilEmpty();
        } finally {
            context.removeSparkListener(counter);
        }
        return new SparkWork(counter.jobs.get(), counter.scans.get(), counter.shuffles.get());
    }

    private static final class Counter extends SparkListener {
        private final AtomicInteger jobs = new AtomicInteger();
        private final AtomicInteger scans = new AtomicInteger();
        private final AtomicInteger shuffles = new AtomicInteger();

        @Override
        public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
        }

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted stage) {
            for (RDDInfo rdd : CollectionConverters.asJava(stage.stageInfo().rddInfos())) {
                if (rdd.name().startsWith("FileScanRDD")) {
                    scans.incrementAndGet();
                } else if (rdd.name().startsWith("ShuffledRowRDD")) {
                    shuffles.incrementAndGet();
                }
            }
        }
    }
}
