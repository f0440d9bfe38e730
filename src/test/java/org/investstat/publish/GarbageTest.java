package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.investstat.publish.RunHistory.State;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs there are, and which of them may go. */
class GarbageTest {
    private static final Instant FIRST = Instant.parse("2023-12-01T17:00:00Z");

    @TempDir
    Path output;

    @Test
    void everyRunHasItsState() throws IOException {
        published("n1", 1);
        published("n2", 2);
        ended("n3", 3, Outcome.FAILED);
        ended("n4", 4, Outcome.INTERRUPTED);
        ended("n5", 5, Outcome.PUBLISHING);
        Files.createDirectories(output.resolve("runs/n0/tables"));
        Files.createDirectories(output.resolve("runs/.hidden"));

        assertThat(RunHistory.of(output.toString(), Example.HADOOP))
                .extracting(e -> e.folder().runId() + " " + e.state())
                .containsExactly(
                        "n0 LEFTOVER", // as old as its folder
                        "n5 WHOLE",
                        "n4 INTERRUPTED",
                        "n3 FAILED",
                        "n2 CURRENT",
                        "n1 PUBLISHED");
    }

    @Test
    void theRunThatHoldsTheLockIsRunning() {
        try (OutputLock lock = acquire("n1")) {
            RunFilling.create(output.toString(), "n1", lock, Example.HADOOP);

            assertThat(RunHistory.of(output.toString(), Example.HADOOP))
                    .extracting(RunHistory.Entry::state)
                    .containsExactly(State.RUNNING);
            lock.requireHeld();
        }
    }

    @Test
    void anOutputWithoutRunsHasNone() {
        assertThat(RunHistory.of(output.toString(), Example.HADOOP)).isEmpty();
    }

    @Test
    void theNewestPublishedRunsAreKeptAndDeadOnesAreNot() {
        published("n1", 1);
        published("n2", 2);
        ended("n4", 3, Outcome.FAILED);
        published("n3", 4);
        ended("n5", 5, Outcome.PUBLISHING);
        ended("n6", 6, Outcome.INTERRUPTED);

        collect(2);

        assertThat(output.resolve("runs")).isDirectoryContaining("glob:**/n2").isDirectoryContaining("glob:**/n3");
        assertThat(output.resolve("runs").toFile().list()).hasSize(2);
    }

    @Test
    void whatFailedSinceThePublishedRunIsKeptWithWhatItSays() {
        ended("n1", 1, Outcome.FAILED);
        published("n2", 2);
        ended("n3", 3, Outcome.FAILED);
        ended("n4", 4, Outcome.FAILED);
        ended("n5", 5, Outcome.FAILED);

        collect(2);

        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("n2", "n4", "n5");
    }

    @Test
    void runsPublishedBesideCountByThemselves() {
        published("n1", 1);
        published("n2", 2);
        for (int day = 3; day < 6; day++) {
            ended("c" + day, day, Outcome.PUBLISHED_BESIDE);
        }

        collect(2);

        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("n1", "n2", "c4", "c5");
    }

    @Test
    void aPinnedRunIsKeptThoughItsPinIsDamaged() throws IOException {
        for (int day = 1; day < 5; day++) {
            published("n" + day, day);
        }
        try (OutputLock lock = acquire("pin")) {
            new Pin("n1", "年鉴2022").write(output.toString(), lock, Example.HADOOP);
        }
        Files.writeString(output.resolve("pins/n2"), "{ half of");
        Files.writeString(output.resolve("pins/.n3.n3.new"), "a pin that never came to be");

        collect(1);

        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("n1", "n2", "n4");
        assertThat(output.resolve("pins").toFile().list()).containsExactlyInAnyOrder("n1", "n2");
        assertThat(Pin.all(output.toString(), Example.HADOOP))
                .containsEntry("n1", new Pin("n1", "年鉴2022"))
                .containsEntry("n2", new Pin("n2", ""));
    }

    @Test
    void whoLostTheLockPinsNothing() throws IOException {
        published("n1", 1);
        try (OutputLock lock = acquire("pin")) {
            new Pin("n1", "年鉴2022").write(output.toString(), lock, Example.HADOOP);
            Files.delete(output.resolve(".lock"));

            assertThatThrownBy(() -> new Pin("n1", "另一个").write(output.toString(), lock, Example.HADOOP))
                    .isInstanceOfSatisfying(
                            Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.BUSY));
        }
        assertThat(Pin.all(output.toString(), Example.HADOOP)).containsEntry("n1", new Pin("n1", "年鉴2022"));
        assertThat(output.resolve("pins").toFile().list()).containsExactly("n1");
    }

    @Test
    void thePublishedRunIsKeptHoweverOldItIs() throws IOException {
        published("n1", 1);
        published("n2", 2);
        published("n3", 3);
        Files.writeString(output.resolve("CURRENT"), "n1\n");

        collect(1);

        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("n1", "n3");
    }

    @Test
    void whatStepsThatNeverEndedLeftIsCollectedAndTheLockIsNot() throws IOException {
        published("n1", 1);
        for (String stray : List.of(
                ".CURRENT.n0.new",
                ".lock.0f.new",
                ".lock.after-0123",
                ".lock.beat-0123",
                "runs/n1/.status.json.9.new")) {
            Files.writeString(output.resolve(stray), "stray");
        }
        Files.createSymbolicLink(output.resolve(".current.n0.new"), Path.of("runs/n1"));
        Files.writeString(output.resolve("readme.txt"), "someone's own");

        collect(1);

        assertThat(output.toFile().list())
                .containsExactlyInAnyOrder("CURRENT", "current", "runs", "readme.txt", ".investstat");
        assertThat(output.resolve("runs/n1").toFile().list())
                .containsExactlyInAnyOrder("manifest.json", "status.json", "tables");
    }

    @Test
    void aLinkInsteadOfARunIsRemovedWithoutWhatItLeadsTo() throws IOException {
        published("n1", 1);
        Path elsewhere = Files.createDirectory(output.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "not of any run");
        Files.createSymbolicLink(output.resolve("runs/n0"), elsewhere);

        collect(1);

        assertThat(elsewhere.resolve("precious")).exists();
        assertThat(output.resolve("runs/n0")).doesNotExist();
    }

    @Test
    void aRunThatCurrentNamedALittleWhileAgoIsLeftForItsReaders() {
        published("n1", 1);
        published("n2", 5);

        try (OutputLock lock = acquire("gc")) {
            assertThat(find(1, FIRST.plusSeconds(86_400L * 4), lock).pieces()).isEmpty();
            assertThat(find(1, FIRST.plusSeconds(86_400L * 4), lock).spared())
                    .extracting(Text::en)
                    .containsExactly(
                            "Run n1 is left for its readers: it was seen until 2023-12-06T17:00:00Z (--min-age)");
            assertThat(find(1, FIRST.plusSeconds(86_400L * 5), lock).pieces()).hasSize(1);
        }
    }

    @Test
    void aFolderWithSomethingOfSomebodyElsesIsLeftAlone() throws IOException {
        published("n1", 1);
        published("n2", 2);
        published("n3", 3);
        Files.writeString(output.resolve("runs/n1/notes.txt"), "of the office");
        Files.createDirectories(output.resolve("runs/exp1/data"));

        try (OutputLock lock = acquire("gc")) {
            Garbage.Found found = find(1, Instant.now(), lock);
            found.pieces().forEach(p -> p.removal().run());

            assertThat(found.spared())
                    .extracting(Text::en)
                    .containsExactly("Run n1 is left alone: its folder holds notes.txt, which is somebody else's");
        }
        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("n1", "n3", "exp1");
    }

    @Test
    void whatARunThatWasKilledHadFilledIsCollected() throws IOException {
        published("n1", 1);
        Example.fresh(output.toString(), "n2");

        collect(1);

        assertThat(output.resolve("runs").toFile().list()).containsExactly("n1");
    }

    @Test
    void whoLostTheLockCollectsNothing() throws IOException {
        published("n1", 1);
        ended("n2", 2, Outcome.INTERRUPTED);
        try (OutputLock lock = acquire("gc")) {
            List<Garbage.Piece> pieces = find(1, Instant.now(), lock).pieces();
            Files.delete(output.resolve(".lock"));

            assertThatThrownBy(() -> pieces.get(0).removal().run())
                    .isInstanceOfSatisfying(
                            Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.BUSY));
        }
        assertThat(output.resolve("runs/n2")).exists();
    }

    private void collect(int keep) {
        try (OutputLock lock = acquire("gc")) {
            find(keep, Instant.now(), lock).pieces().forEach(p -> p.removal().run());
        }
    }

    private Garbage.Found find(int keep, Instant readable, OutputLock lock) {
        return Garbage.find(output.toString(), new Garbage.Keep(keep, readable), lock, Example.HADOOP);
    }

    private OutputLock acquire(String runId) {
        return Example.lock(output.toString(), runId);
    }

    private void published(String id, int day) {
        RunFolder run = ended(id, day, Outcome.PUBLISHING);
        try (OutputLock lock = acquire(id)) {
            Pointer.publish(run, lock);
        }
        status(id, day, Outcome.PUBLISHED).write(run);
    }

    private RunFolder ended(String id, int day, Outcome outcome) {
        RunFolder run = Example.fresh(output.toString(), id);
        status(id, day, outcome).write(run);
        if (outcome == Outcome.PUBLISHING) {
            manifest(id, day).write(run);
        }
        return Example.named(output.toString(), run);
    }

    private static Status status(String id, int day, Outcome outcome) {
        Instant start = FIRST.plusSeconds(86_400L * day);
        return new Status(
                id, LocalDate.of(2023, 12, day), outcome, 0, List.of(), start, start, Map.of(), Map.of(), List.of());
    }

    private static Manifest manifest(String id, int day) {
        Instant start = FIRST.plusSeconds(86_400L * day);
        return new Manifest(
                id,
                LocalDate.of(2023, 12, day),
                start,
                start,
                "0.1.0",
                Map.of(),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
