package org.investstat.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkException;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;

/** What Spark says of processes that are gone becomes one line that says what to do. */
class LostMemoryTest {
    private static final String ABORTED =
            "Job aborted due to stage failure: Task 1 in stage 23.0 failed 4 times, most recent"
                    + " failure: Lost task 1.3 in stage 23.0 (TID 41) (127.0.0.1 executor 2): ExecutorLostFailure (executor 2"
                    + " exited caused by one of the running tasks) Reason: ";

    @Test
    void anExecutorWithAFullHeapIsMemory() {
        assertThat(told(new SparkException(ABORTED + "Command exited with code 52\nDriver stacktrace:")))
                .startsWith("Out of memory, nothing is published (this process has ")
                .contains(" MB); give it more and run again");
    }

    @Test
    void aFullHeapHereIsMemoryToo() {
        assertThat(told(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .startsWith("Out of memory, nothing is published");
    }

    @Test
    void aTaskWithoutMemoryHereIsMemoryToo() {
        assertThat(told(new SparkException("Job aborted due to stage failure: Task 0 in stage 1.0 failed 1 times, most"
                        + " recent failure: Lost task 0.0 in stage 1.0 (TID 1) (localhost executor driver):"
                        + " java.lang.OutOfMemoryError: Java heap space")))
                .startsWith("Out of memory, nothing is published");
    }

    @Test
    void executorsThatAreKilledAreLost() {
        assertThat(told(new SparkException(ABORTED + "Command exited with code 137")))
                .startsWith("Spark lost its executors again and again, nothing is published");
    }

    @Test
    void anythingElseIsNoneOfIt() {
        assertThat(LostMemory.failureIn(new IllegalStateException("a defect"))).isEmpty();
    }

    private static String told(Throwable thrown) {
        Failure failure = LostMemory.failureIn(thrown).orElseThrow();
        boolean memory = failure.getMessage().startsWith("Out of memory");
        assertThat(failure.exitCode()).isEqualTo(memory ? ExitCode.CONFIG : ExitCode.INTERNAL);
        return failure.getMessage();
    }
}
