package org.investstat.command;

import java.util.Optional;
import java.util.regex.Pattern;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Runs that end because a process has no memory left, or because Spark lost the processes that worked for it. */
public final class LostMemory {
    /** What an executor of Spark ends with when its heap is full, and how Spark tells of a task that found it so. */
    private static final Pattern FULL =
            Pattern.compile("Command exited with code 52|Lost task .*: java\\.lang\\.OutOfMemoryError");

    /** An executor that is gone, or what it had written for others. */
    private static final Pattern LOST = Pattern.compile("ExecutorLostFailure|FetchFailed");

    private LostMemory() {}

    /** What is to be said where memory is the cause. */
    public static Optional<Failure> failureIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof OutOfMemoryError || FULL.matcher(message).find()) {
                return Optional.of(full(thrown));
            }
            if (LOST.matcher(message).find()) {
                return Optional.of(lost(thrown));
            }
        }
        return Optional.empty();
    }

    private static Failure full(Throwable thrown) {
        return new Failure(
                ExitCode.CONFIG,
                Text.of(
                                "内存不足（本进程上限 {0} MB），本次结果不发布；请加大内存后重新运行：INVESTSTAT_JAVA_OPTS，如 -Xmx12g，或"
                                        + " spark-submit 的 --driver-memory 和 --executor-memory",
                                "Out of memory, nothing is published (this process has {0} MB); give it more and run again:"
                                        + " INVESTSTAT_JAVA_OPTS, -Xmx12g for one, or --driver-memory and --executor-memory of"
                                        + " spark-submit")
                        .with(Runtime.getRuntime().maxMemory() >> 20),
                thrown);
    }

    private static Failure lost(Throwable thrown) {
        return new Failure(
                ExitCode.INTERNAL,
                Text.of(
                        "Spark 的执行进程反复丢失，本次结果不发布；请查看其日志（常因内存不足，可加大 --executor-memory）后重新运行",
                        "Spark lost its executors again and again, nothing is published; look into their logs (often"
                                + " memory: --executor-memory) and run again"),
                thrown);
    }
}
