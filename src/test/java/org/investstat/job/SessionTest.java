package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;
import org.investstat.rows.Execution;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is small enough for the driver, and into how many parts the rest is shuffled. */
class SessionTest {
    private static final String KEY = "spark.investstat.driver.bytes";

    /** Settings of words and not of yes and no. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "spark.sql.session.timeZone", "America/New_York",
            "spark.sql.parquet.datetimeRebaseModeInRead", "LEGACY",
            "spark.sql.parquet.datetimeRebaseModeInWrite", "LEGACY",
            "spark.sql.parquet.outputTimestampType", "INT96");

    private final SparkSession session = TestSpark.session().newSession();

    @Test
    void whatIsSmallBesideTheHeapStaysOnTheDriver() {
        long small = Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 32);

        assertThat(Session.execution(session, small - 1)).isEqualTo(Execution.DRIVER);
        assertThat(Session.execution(session, small)).isEqualTo(Execution.SPARK);
        assertThat(Session.partitions(session, small - 1)).isEqualTo(1);
        assertThat(Session.partitions(session, small)).isEqualTo(1 + (int) (small >> 24));
        assertThat(Session.partitions(session, 1L << 50)).isEqualTo(4000);
    }

    @Test
    void theOperatorMaySayWhatIsSmall() {
        session.conf().set(KEY, "1g");
        assertThat(Session.execution(session, (1L << 30) - 1)).isEqualTo(Execution.DRIVER);

        session.conf().set(KEY, "0");
        assertThat(Session.partitions(session, 0)).isEqualTo(2);
    }

    @Test
    void whatIsNoSizeIsRefused() {
        session.conf().set(KEY, "a lot");

        Failure failure = catchThrowableOfType(Failure.class, () -> Session.partitions(session, 1));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
        assertThat(failure).hasMessage("Spark setting " + KEY + " must be a size like 32m but is a lot");
    }

    /** A session takes over what the environment and {@code --conf} gave the one that runs already. */
    @Test
    void whatCorrectnessNeedsIsSetWhateverWasSaid() {
        SparkSession said = TestSpark.session();
        Map<String, String> before = new HashMap<>();
        Session.CORRECTNESS.forEach((key, value) -> {
            before.put(key, said.conf().get(key));
            said.conf().set(key, OTHERWISE.getOrDefault(key, value.equals("true") ? "false" : "true"));
        });
        try {
            SparkSession opened = Session.open(Optional.empty(), 0);

            Session.CORRECTNESS.forEach(
                    (key, value) -> assertThat(opened.conf().get(key)).as(key).isEqualToIgnoringCase(value));
        } finally {
            before.forEach((key, value) -> said.conf().set(key, value));
            SparkSession.setActiveSession(said);
        }
    }

    @Test
    void rulesOfEarlierVersionsOfSparkDoNotHold() {
        session.conf().set("spark.sql.legacy.timeParserPolicy", "LEGACY");

        Session.settled(session, 0);

        assertThat(session.conf().get("spark.sql.legacy.timeParserPolicy")).isNotEqualTo("LEGACY");
    }

    @Test
    void theNameThatSparkShowsIsTheOneAskedFor() {
        assertThat(Session.name("nightly 520000")).isEqualTo("nightly 520000");
        assertThat(Session.name(null)).isEqualTo("investstat");
        // What spark-submit makes up where no --name is given.
        assertThat(Session.name("org.investstat.cli.Main")).isEqualTo("investstat");
    }

    @ParameterizedTest
    @MethodSource("needed")
    void aSettingThatStaysWrongEndsTheRun(String key, String value) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> Session.verify(Map.of(key, value), any -> "something else"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
        assertThat(failure)
                .hasMessage("Spark setting " + key + " must be " + value
                        + " but is something else; remove what sets it otherwise");
    }

    static Stream<Arguments> needed() {
        return Stream.of(Session.CORRECTNESS, Session.OF_CONTEXT)
                .flatMap(settings -> settings.entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> Arguments.of(setting.getKey(), setting.getValue()));
    }
}
