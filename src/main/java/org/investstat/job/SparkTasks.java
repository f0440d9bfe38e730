package org.investstat.job;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;
import org.investstat.text.Text;

/**
 * How far Spark is with what it is doing: tasks of the stages that run now; an empty text where none does. And the other
 * way round: what Spark's pages call its jobs.
 */
final class SparkTasks implements Supplier<Text> {
    private static final String DESCRIPTION = "spark.job.description";
    private static final Text NOTHING = Text.same("");

    private final SparkContext context;
    private final SparkStatusTracker tracker;

    SparkTasks(SparkSession session) {
        this.context = session.sparkContext();
        this.tracker = context.statusTracker();
    }

    /** The jobs from now on belong to that phase. */
    void begin(Text phase) {
        context.setJobDescription("investstat: " + phase.zh() + " / " + phase.en());
    }

    /** The same function for other threads, whose jobs then belong to the phase of this one. */
    static <A, B> Function<A, B> ofThisPhase(SparkSession session, Function<A, B> asked) {
        SparkContext context = session.sparkContext();
        String phase = context.getLocalProperty(DESCRIPTION);
        return argument -> {
            context.setLocalProperty(DESCRIPTION, phase);
            return asked.apply(argument);
        };
    }

    /** The jobs from now on are somebody else's. */
    void end() {
        context.setJobDescription(null);
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
