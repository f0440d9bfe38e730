package org.investstat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.junit.jupiter.api.Test;

/** What is small enough for the driver, and into how many parts the rest is shuffled. */
class SessionTest {
    private static final String KEY = "spark.investstat.driver.bytes";

    private final SparkSession session = TestSpark.session().newSession();

    @Test
    void lessThan32MegabytesStayOnTheDriver() {
        assertThat(Session.partitions(session, 0)).isEqualTo(1);
        assertThat(Session.partitions(session, (32L << 20) - 1)).isEqualTo(1);
        assertThat(Session.partitions(session, 32L << 20)).isEqualTo(3);
        assertThat(Session.partitions(session, 1L << 50)).isEqualTo(4000);
    }

    @Test
    void theOperatorMaySayWhatIsSmall() {
        session.conf().set(KEY, "1g");
        assertThat(Session.partitions(session, (1L << 30) - 1)).isEqualTo(1);

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
}
