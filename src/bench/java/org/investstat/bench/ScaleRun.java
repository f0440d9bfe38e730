package org.investstat.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.investstat.job.BenchSession;

/** A process of its own for the product, which says what it has done. Spark's master comes from its properties. */
final class ScaleRun {
    private ScaleRun() {}

    /** Counts what Spark does. */
    private static final class Counter extends SparkListener {
        private final AtomicLong jobs = new AtomicLong();
        private final AtomicLong bytesRead = new AtomicLong();
        private final AtomicLong shuffledBytes = new AtomicLong();

        @Override
        public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskMetrics() != null) {
                bytesRead.addAndGet(end.taskMetrics().inputMetrics().bytesRead());
                shuffledBytes.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
            }
        }
    }

    /** @param args the folder of the lines */
    public static void main(String[] args) throws Exception {
        Path lines = Path.of(args[0]);
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.ui.enabled", "false");
        SparkSession session = BenchSession.open(Sessions.bytes(lines));
        Counter counter = new Counter();
        session.sparkContext().addSparkListener(counter);
        OurPeer peer = new OurPeer(Questions.shipped(), session, lines);
        long start = System.nanoTime();
        peer.run();
        System.out.printf(Locale.ROOT, "seconds=%.2f%n", (System.nanoTime() - start) / 1e9);
        session.sparkContext().listenerBus().waitUntilEmpty();
        System.out.println("lines=" + peer.lines());
        System.out.println("cells=" + peer.cellsRead());
        System.out.println("jobs=" + counter.jobs);
        System.out.println("bytesRead=" + counter.bytesRead);
        System.out.println("shuffledBytes=" + counter.shuffledBytes);
        session.stop();
    }
}
