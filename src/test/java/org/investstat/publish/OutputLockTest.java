package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
    private static final Instant NOW = Instant.parse("2023-12-20T17:00:00Z");
    private static final long NO_PROCESS = 0x3fff_fff0L;

    @TempDir
    Path output;

    @Test
    void theSecondRunIsToldWhoHoldsIt() throws IOException {
        try (OutputLock held = acquire("night-1")) {
            String host = java.net.InetAddress.getLocalHost().getHostName();
            assertThatThrownBy(() -> acquire("night-2"))
                    .hasMessage("%s is held by run night-1 (%s@%s, process %d, since 2023-12-20T17:00:00Z); wait until"
                                    .formatted(
                                            output,
                                            System.getProperty("user.name"),
                                            host,
                                            ProcessHandle.current().pid())
                            + " it ends, or delete " + output + "/.lock if it is certainly dead")
                    .isInstanceOfSatisfying(
                            Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.BUSY));
            assertThat(held).isNotNull();
        }
    }

    @Test
    void itIsFreeAfterItsRun() {
        acquire("night-1").close();
        acquire("night-2").close();

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void theLockOfADeadProcessOfThisHostIsTakenOver() throws IOException {
        replaceInLock("\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + NO_PROCESS);

        acquire("night-2").close();

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void aLaterProcessOfTheSameNumberIsNotItsOwner() throws IOException {
        String started =
                ProcessHandle.current().info().startInstant().orElseThrow().toString();
        replaceInLock("\"process_started\" : \"" + started, "\"process_started\" : \"2001-01-01T00:00:00Z");

        acquire("night-2").close();
    }

    @Test
    void theLockOfAnotherHostIsNeverTakenOver() throws IOException {
        String host = java.net.InetAddress.getLocalHost().getHostName();
        replaceInLock("\"host\" : \"" + host, "\"host\" : \"elsewhere");

        assertThatThrownBy(() -> acquire("night-2")).hasMessageContaining("@elsewhere");
    }

    @Test
    void aLockThatCannotBeReadIsRespected() throws IOException {
        Files.writeString(output.resolve(".lock"), "");

        assertThatThrownBy(() -> acquire("night-2"))
                .hasMessage(output + " is held by an unknown run; wait until it ends, or delete " + output
                        + "/.lock if it is certainly dead");
    }

    @Test
    void aLockThatAnotherRunTookOverIsLeftAlone() throws IOException {
        OutputLock lost = acquire("night-1");
        Files.writeString(output.resolve(".lock"), "another's");

        lost.close();

        assertThat(output.resolve(".lock")).hasContent("another's");
    }

    @Test
    void ofManyThatTryAtOnceOneGetsIt() {
        AtomicInteger busy = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                acquire("night-" + i);
            } catch (Failure e) {
                busy.incrementAndGet();
            }
        });

        assertThat(busy).hasValue(39);
    }

    private OutputLock acquire(String runId) {
        return OutputLock.acquire(output.toString(), runId, NOW, Example.HADOOP);
    }

    private void replaceInLock(String from, String to) throws IOException {
        acquire("night-1");
        Path lock = output.resolve(".lock");
        String text = Files.readString(lock);
        assertThat(text).contains(from);
        Files.writeString(lock, text.replace(from, to));
    }
}
