package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import org.investstat.TestSpark;
import org.investstat.Typed;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a driver somewhere on a cluster ended. */
class DriverOutcomeTest {
    @TempDir
    Path folder;

    @Test
    void theCodeIsThatOfTheCommandAndNotOfLastNight() {
        TestSpark.session();
        String file = folder.resolve("status/tonight.json").toString();
        DriverOutcome.expect(file, Instant.EPOCH);
        assertThat(DriverOutcome.code(file)).isEmpty();

        Typed run = Typed.line("run", "--as-of", "2023-12-20", "--input", folder + "/nothing", "--status-file", file);

        assertThat(run.code()).isEqualTo(66);
        assertThat(DriverOutcome.code(file)).hasValue(66);

        DriverOutcome.expect(file, Instant.EPOCH);
        assertThat(DriverOutcome.code(file)).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsOneLine() {
        Failure failure = catchThrowableOfType(
                Failure.class,
                () -> DriverOutcome.code(folder.resolve("none.json").toString()));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT);
    }
}
