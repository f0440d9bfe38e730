package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investstat.config.LockTimes;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
    private static final long NO_PROCESS = 0x3fff_fff0L;
    private static final Duration LONG_AGO = Duration.ofHours(1);

    @TempDir
    Path output;

    private final FakeTime time = new FakeTime();
    private final List<String> notices = new ArrayList<>();

    @Test
    void theSecondRunIsToldWhoHoldsItAtOnce() throws IOException {
        try (OutputLock held = acquire("night-1")) {
            assertBusy(() -> acquire("night-2"))
                    .hasMessageMatching("\\Q" + output + "\\E is held by run night-1 \\("
                            + System.getProperty("user.name") + "@\\Q"
                            + java.net.InetAddress.getLocalHost().getHostName() + "\\E, process "
                            + ProcessHandle.current().pid() + ", since \\S+\\), last seen \\d s ago; wait until it"
                            + " ends, or delete \\Q" + output + "\\E/.lock if it is certainly dead");
            assertThat(held).isNotNull();
        }
        assertThat(time.slept()).isZero();
    }

    @Test
    void itIsFreeAfterItsRun() {
        acquire("night-1").close();
        acquire("night-2").close();

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void theLockOfADeadProcessOfThisHostIsTakenOverAtOnce() throws IOException {
        dead("night-1");

        acquire("night-2").close();

        assertThat(time.slept()).isZero();
        assertThat(output.toFile().list()).containsExactly(".investstat");
    }

    @Test
    void aLaterProcessOfTheSameNumberIsNotItsOwner() throws IOException {
        String started =
                ProcessHandle.current().info().startInstant().orElseThrow().toString();
        abandoned("night-1", "\"process_started\" : \"" + started, "\"process_started\" : \"2001-01-01T00:00:00Z");

        acquire("night-2").close();
    }

    @Test
    void processNumbersOfAnotherContainerProveNothing() throws IOException {
        abandoned("night-1", "\"system\" : \"", "\"system\" : \"another ");
        replaceInLock("\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + NO_PROCESS);

        assertBusy(() -> acquire("night-2"));
    }

    @Test
    void anOwnerElsewhereWhoseSignsAreFreshIsBelievedAtOnce() throws IOException {
        elsewhere("night-1");

        assertBusy(() -> acquire("night-2")).hasMessageContaining("@elsewhere");
        assertThat(time.slept()).isZero();
    }

    @Test
    void anOwnerElsewhereThatGivesNoSignIsWatchedAndTakenOver() throws IOException {
        elsewhere("night-1");
        time.setWallClock(LONG_AGO);

        acquire("night-2").close();

        assertThat(time.slept()).isGreaterThanOrEqualTo(LockTimes.STANDARD.stale());
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("is held by run night-1", "which seems dead; watching it for 120 s");
        assertThat(output.toFile().list()).containsExactly(".investstat");
    }

    @Test
    void aClockThatWasMovedProvesNothing() throws IOException {
        elsewhere("night-1");
        AtomicInteger beats = new AtomicInteger();
        time.setWallClock(LONG_AGO).whileSleeping(() -> beat(beats.incrementAndGet()));

        assertBusy(() -> acquire("night-2"));
        assertThat(time.slept()).isEqualTo(LockTimes.STANDARD.heartbeat());
    }

    @Test
    void aClockThatWasMovedBackKeepsNoDeadOwnerAlive() throws IOException {
        elsewhere("night-1");
        time.setWallClock(LONG_AGO.negated());

        acquire("night-2").close();

        assertThat(time.slept()).isGreaterThanOrEqualTo(LockTimes.STANDARD.stale());
    }

    @Test
    void aLockGivenBackWhileItIsWatchedIsTaken() throws IOException {
        elsewhere("night-1");
        time.setWallClock(LONG_AGO).whileSleeping(this::deleteLock);

        acquire("night-2").close();

        assertThat(time.slept()).isEqualTo(LockTimes.STANDARD.heartbeat());
    }

    @Test
    void aLockJustBeingWrittenIsRespected() throws IOException {
        Files.writeString(output.resolve(".lock"), "");

        assertBusy(() -> acquire("night-2")).hasMessageContaining("is held by an unknown run, last seen");
    }

    @Test
    void aLockThatWasNeverWrittenToItsEndIsTakenOver() throws IOException {
        Files.writeString(output.resolve(".lock"), "{\"run_id\" :");
        time.setWallClock(LONG_AGO);

        acquire("night-2").close();

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void whoTookOverMayDieAndBeTakenOver() throws IOException {
        dead("night-1");
        acquire("night-2");
        Path second = lockFiles()
                .filter(f -> f.getFileName().toString().startsWith(".lock."))
                .findFirst()
                .orElseThrow();
        replace(second, "\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + NO_PROCESS);

        OutputLock third = acquire("night-3");
        third.requireHeld();
        third.close();

        assertThat(lockFiles()).noneMatch(f -> f.endsWith(".lock"));
        acquire("night-4").close();
    }

    @Test
    void ofManyThatTryAtOnceOneGetsIt() {
        assertThat(losersOf(40)).isEqualTo(39);
    }

    @Test
    void ofManyThatTakeOverTheSameLockOneGetsIt() throws IOException {
        dead("night-1");

        assertThat(losersOf(40)).isEqualTo(39);
    }

    @Test
    void whoLostItIsToldBeforeItPublishes() throws IOException {
        OutputLock lost = acquire("night-1");
        replaceInLock("\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + NO_PROCESS);
        OutputLock taken = acquire("night-2");

        taken.requireHeld();
        assertBusy(lost::requireHeld)
                .hasMessageStartingWith("The lock of " + output + " was taken over by run night-2 (")
                .hasMessageEndingWith(") while this run worked; nothing is published, run again");
    }

    @Test
    void aLockThatSomeoneDeletedIsLost() throws IOException {
        OutputLock lost = acquire("night-1");
        deleteLock();

        assertBusy(lost::requireHeld)
                .hasMessage("The lock of " + output + " was deleted while this run worked; nothing is published, run"
                        + " again");
    }

    @Test
    void aLockThatAnotherRunTookOverIsLeftAlone() throws IOException {
        OutputLock lost = acquire("night-1");
        Files.writeString(output.resolve(".lock"), "another's");

        lost.close();

        assertThat(output.resolve(".lock")).hasContent("another's");
    }

    @Test
    void itsHolderGivesSignsOfLife() throws Exception {
        LockTimes quick = new LockTimes(Duration.ofMillis(5), Duration.ofSeconds(1));
        try (OutputLock held = OutputLock.acquire(output.toString(), "night-1", quick, time, n -> {}, Example.HADOOP)) {
            List<String> signs = new ArrayList<>();
            for (long end = System.nanoTime() + 10_000_000_000L; signs.size() < 2 && System.nanoTime() < end; ) {
                beats().filter(b -> !b.isEmpty() && !signs.contains(b)).forEach(signs::add);
            }
            assertThat(signs).hasSize(2);
            held.requireHeld();
        }
        assertThat(output).isEmptyDirectory();
    }

    private long losersOf(int runs) {
        AtomicInteger busy = new AtomicInteger();
        IntStream.range(0, runs).parallel().forEach(i -> {
            try {
                OutputLock.acquire(
                        output.toString(), "run-" + i, LockTimes.STANDARD, new FakeTime(), n -> {}, Example.HADOOP);
            } catch (Failure e) {
                assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY);
                busy.incrementAndGet();
            }
        });
        return busy.get();
    }

    private OutputLock acquire(String runId) {
        return OutputLock.acquire(
                output.toString(), runId, LockTimes.STANDARD, time, n -> notices.add(n.en()), Example.HADOOP);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertBusy(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.BUSY));
    }

    /** Leaves the lock of a run whose process is gone. */
    private void dead(String runId) throws IOException {
        abandoned(runId, "\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + NO_PROCESS);
    }

    private void elsewhere(String runId) throws IOException {
        String host = java.net.InetAddress.getLocalHost().getHostName();
        abandoned(runId, "\"host\" : \"" + host, "\"host\" : \"elsewhere");
    }

    private void abandoned(String runId, String from, String to) throws IOException {
        acquire(runId);
        replaceInLock(from, to);
    }

    private void replaceInLock(String from, String to) throws IOException {
        replace(output.resolve(".lock"), from, to);
    }

    private static void replace(Path lock, String from, String to) throws IOException {
        String text = Files.readString(lock);
        assertThat(text).contains(from);
        Files.writeString(lock, text.replace(from, to));
    }

    private void deleteLock() {
        try {
            Files.delete(output.resolve(".lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sign of life of whoever holds the lock. */
    private void beat(int count) {
        try {
            LockFiles files = new LockFiles(Storage.at(output.toString(), Example.HADOOP));
            files.beat(files.holder().orElseThrow().text()).putText(count + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> lockFiles() throws IOException {
        return files().filter(f -> !f.getFileName().toString().matches("\\.lock\\.beat-[0-9a-f]+"));
    }

    private Stream<String> beats() throws IOException {
        return files().filter(f -> f.getFileName().toString().matches("\\.lock\\.beat-[0-9a-f]+"))
                .map(OutputLockTest::text);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
