package org.investstat.run;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;
import org.investstat.table.Text;

/** How far Spark is with what it is doing: tasks of the stages that run now; an empty text where none does. */
final class SparkTasks implements Supplier<Text> {
    private static final Text NOTHING = Text.same("");

    private final SparkStatusTracker tracker;

    SparkTasks(SparkSession session) {
        this.tracker = session.sparkContext().statusTracker();
    }

    @Override
    public Text get() {
        int done = 0;
        int all = 0;
        try {
            for (SparkStageInfo stage : stages()) {
                done += stage.numCompletedTasks();
                all += stage.numTasks();
            }
        } catch (RuntimeException e) {
            return NOTHING; // a session that is just being stopped: nothing to watch, and no reason to fail
        }
        return all == 0
                ? NOTHING
                : Text.of("Spark任务 {0}/{1}", "Spark tasks {0}/{1}").with(done, all);
    }

    private SparkStageInfo[] stages() {
        return IntStream.of(tracker.getActiveStageIds())
                .mapToObj(id -> tracker.getStageInfo(id).getOrElse(() -> null))
                .filter(Objects::nonNull)
                .toArray(SparkStageInfo[]::new);
    }
}
