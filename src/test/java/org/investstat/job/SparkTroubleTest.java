package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;

/** Spark that does not start is one line that says what to mend. */
class SparkTroubleTest {
    private static final long ENOUGH = 3L << 30;

    @Test
    void aSmallHeapIsToldBeforeSparkStarts() {
        assertThat(refused(160L << 20, Optional.empty()))
                .hasMessage("too little memory: this process has 160 MB, at least 450 MB are needed; take -Xmx out of"
                        + " INVESTSTAT_JAVA_OPTS or write -Xmx3g, with spark-submit --driver-memory 3g");
    }

    @Test
    void smallExecutorsAreToldBeforeSparkStarts() {
        assertThat(refused(ENOUGH, Optional.of("64m")))
                .hasMessage("Spark setting spark.executor.memory is 64m, too little: at least 450m are needed; write"
                        + " --executor-memory 2g, or drop the setting");
        assertThatCode(() -> SparkTrouble.requireMemory(ENOUGH, Optional.of("512m")))
                .doesNotThrowAnyException();
    }

    @Test
    void aSettingThatSparkRefusesIsNamedWithWhatItSays() {
        assertThat(told("spark.sql.shuffle.partitions", "-1", "'-1' in spark.sql.shuffle.partitions is invalid."))
                .hasMessage(
                        "Spark does not start: '-1' in spark.sql.shuffle.partitions is invalid; mend or drop the Spark"
                                + " settings spark.sql.shuffle.partitions (--conf, spark-defaults.conf or -D)");
    }

    @Test
    void aSettingThatSparkQuotesWithoutItsNameIsFoundByItsValue() {
        assertThat(told("spark.master", "sprak://host", "[INVALID_URL] Could not parse Master URL: 'sprak://host'"))
                .hasMessage("Spark does not start: Could not parse Master URL: 'sprak://host'; mend or drop the Spark"
                        + " settings spark.master (--conf, spark-defaults.conf or -D)");
    }

    @Test
    void aFullDiskOfSparksOwnIsNamedWithItsFolder() {
        IOException full = new IOException("No space left on device");
        full.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.io.FileOutputStream", "writeBytes", null, 1),
            new StackTraceElement("org.apache.spark.storage.DiskBlockObjectWriter", "flush", null, 1)
        });
        System.setProperty("spark.local.dir", "/disk1");
        try {
            assertThat(SparkTrouble.diskFailureIn(new IllegalStateException(full)))
                    .hasValueSatisfying(failure -> {
                        assertThat(failure.exitCode()).isEqualTo(ExitCode.OUTPUT);
                        assertThat(failure)
                                .hasMessage(
                                        "Spark cannot use its temporary folder /disk1: No space left on device; nothing"
                                                + " is published, free space there or choose another with SPARK_LOCAL_DIRS and run"
                                                + " again");
                    });
        } finally {
            System.clearProperty("spark.local.dir");
        }
    }

    @Test
    void anErrorElsewhereIsNoneOfSparksDisks() {
        assertThat(SparkTrouble.diskFailureIn(new IllegalStateException(new IOException("No space left on device"))))
                .isEmpty();
    }

    @Test
    void whatNamesNoSettingIsStillNoDefect() {
        Failure failure = (Failure) SparkTrouble.starting(new IllegalStateException("no route to host"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
        assertThat(failure)
                .hasMessage("Spark does not start: no route to host; check --master, --conf and spark-defaults.conf");
    }

    @Test
    void aSettingThatIsRefusedInTheMiddleOfAJobIsNoDefectEither() {
        assertThat(SparkTrouble.failureIn(new IllegalStateException(new IllegalArgumentException("spark.no.such"))))
                .isEmpty();
        System.setProperty("spark.io.compression.codec", "nonsense");
        try {
            assertThat(SparkTrouble.failureIn(new IllegalStateException(
                            new IllegalArgumentException("[CODEC] Set \"spark.io.compression.codec\" to \"snappy\"."))))
                    .hasValueSatisfying(
                            failure -> assertThat(failure)
                                    .hasMessage(
                                            "Spark does not start: Set \"spark.io.compression.codec\" to \"snappy\"; mend or drop"
                                                    + " the Spark settings spark.io.compression.codec (--conf, spark-defaults.conf or -D)"));
        } finally {
            System.clearProperty("spark.io.compression.codec");
        }
    }

    @Test
    void aFullHeapIsMemoryAndNoSetting() {
        assertThat(SparkTrouble.starting(new CompletionException(new OutOfMemoryError("Java heap space"))))
                .hasMessageStartingWith("Out of memory, nothing is published");
    }

    private static Failure refused(long heap, Optional<String> executors) {
        Failure failure = catchThrowableOfType(Failure.class, () -> SparkTrouble.requireMemory(heap, executors));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
        return failure;
    }

    private static RuntimeException told(String setting, String value, String said) {
        String before = System.getProperty(setting);
        System.setProperty(setting, value);
        try {
            return SparkTrouble.starting(new IllegalArgumentException("wrapped", new IllegalStateException(said)));
        } finally {
            if (before == null) {
                System.clearProperty(setting);
            } else {
                System.setProperty(setting, before);
            }
        }
    }
}
