package org.investstat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process keeps on a disk that others share, and what the next one finds of it. */
@Timeout(200)
class PrivateFolderTest {
    @TempDir
    Path disk;

    private Path precious = Path.of("");

    @BeforeEach
    void somethingOfValue(@TempDir Path elsewhere) throws IOException {
        precious = Files.writeString(elsewhere.resolve("precious"), "kept");
    }

    /** A process that has one until it is told to end. */
    static final class Holder {
        public static void main(String[] args) throws IOException {
            Path own = PrivateFolder.in(Path.of(args[0])).path();
            Files.writeString(Files.createDirectory(own.resolve("shuffle")).resolve("rows"), "rows");
            System.out.println(own);
            System.in.read();
        }
    }

    @Test
    void nobodyElseLooksIntoIt() throws IOException {
        try (PrivateFolder folder = PrivateFolder.in(disk.resolve("made too"))) {
            assertThat(folder.path().getParent()).isEqualTo(disk.resolve("made too"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void itGoesWithAllThatIsInItAndWithNothingThatLinksLeadTo() throws IOException {
        PrivateFolder folder = PrivateFolder.in(disk);
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("rows"), "rows");
        Files.createSymbolicLink(folder.path().resolve("a/link"), precious.getParent());

        folder.close();

        assertThat(disk).isEmptyDirectory();
        assertThat(precious).hasContent("kept");
    }

    @Test
    void aLivingProcessKeepsItsFolderAndAKilledOnesIsRemoved() throws Exception {
        Process other = holder();
        Path its = Path.of(other.inputReader().readLine());

        PrivateFolder.in(disk).close();
        assertThat(its.resolve("shuffle/rows")).exists();

        other.destroyForcibly().waitFor();
        assertThat(its.resolve("shuffle/rows")).exists();
        PrivateFolder.in(disk).close();
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void itGoesWhenTheProcessEndsOrIsAskedTo() throws Exception {
        Process ends = holder();
        Process terminated = holder();
        assertThat(List.of(
                        ends.inputReader().readLine(), terminated.inputReader().readLine()))
                .allSatisfy(own -> assertThat(Path.of(own)).exists());

        ends.getOutputStream().close();
        terminated.destroy();
        ends.waitFor();
        terminated.waitFor();

        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void oneThatIsJustBeingMadeStaysAndOneThatNeverWasReadyGoes() throws IOException {
        Path young = Files.createDirectory(disk.resolve(name()));
        Path locking = Files.createDirectory(disk.resolve(name()));
        Files.createFile(locking.resolve("lock"));
        Path old = Files.createDirectory(disk.resolve(name()));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));

        PrivateFolder.in(disk).close();

        assertThat(young).exists();
        assertThat(locking).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void linksPipesAndWhatOnlyLooksLikeOneStay() throws Exception {
        Path link = Files.createSymbolicLink(disk.resolve(name()), dead(precious.getParent()));
        Path pipe = disk.resolve(name());
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path alike = dead(Files.createDirectory(disk.resolve("investstat-old")));

        PrivateFolder.in(disk).close();

        assertThat(precious).hasContent("kept");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.exists(pipe, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(alike).isNotEmptyDirectory();
    }

    @Test
    void theFolderOfAnotherUserStays() throws Exception {
        assumeTrue(
                new ProcessBuilder("chown", "65534", disk.toString()).start().waitFor() == 0,
                "only root can make a folder that belongs to somebody else");
        Path others = dead(Files.createDirectory(disk.resolve(name())));
        new ProcessBuilder("chown", "65534", others.toString()).start().waitFor();
        Path own = dead(Files.createDirectory(disk.resolve(name())));

        PrivateFolder.in(disk).close();

        assertThat(others).isNotEmptyDirectory();
        assertThat(own).doesNotExist();
        try (Stream<Path> left = Files.list(disk)) {
            assertThat(left).containsExactly(others);
        }
    }

    private static String name() {
        return "investstat-1-" + UUID.randomUUID();
    }

    /** As a killed process leaves it. */
    private static Path dead(Path folder) throws IOException {
        Files.writeString(folder.resolve("lock"), "x");
        return folder;
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        disk.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
