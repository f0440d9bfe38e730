package org.investstat.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small Java process whose file calls go wrong. */
@Tag("torture")
class LibcFaultsTest {
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    LibcFaults faults;

    /** Writes ten bytes and renames the file. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            Path written = Path.of(args[0]).resolve("written");
            Files.write(written, new byte[10]);
            Files.move(written, Path.of(args[0]).resolve("moved"));
        }
    }

    @BeforeEach
    void compile() throws IOException {
        Optional<LibcFaults> compiled = LibcFaults.compiledIn(folder);
        assumeTrue(compiled.isPresent(), "no C compiler here");
        faults = compiled.orElseThrow().under(out());
        Files.createDirectories(out());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private int write(LibcFaults wrong) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                out().toString());
        java.environment().putAll(wrong.environment());
        return java.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    @Test
    void callsAreWrittenDownWithTheirPaths() throws Exception {
        Path log = folder.resolve("log");

        assertThat(write(faults.logging(log))).isZero();

        String written = out().resolve("written").toString();
        assertThat(LibcCall.in(log))
                .extracting(call -> call.kind() + " " + call.path())
                .containsSubsequence("open " + written, "write " + written, "close " + written, "rename " + written);
    }

    @Test
    void aCallAnswersWithAnError() throws Exception {
        Path log = folder.resolve("log");

        assertThat(write(faults.calls("rename").at(1, "EROFS").logging(log))).isEqualTo(1);

        assertThat(folder.resolve("said")).content().contains("Read-only file system");
        assertThat(out().resolve("written")).hasSize(10);
        assertThat(LibcCall.wrongIn(log))
                .isEqualTo(List.of(
                        new LibcCall(1, "rename", out().resolve("written").toString(), "EROFS")));
    }

    @Test
    void aWriteThatDoesHalfIsGoneOnWith() throws Exception {
        assertThat(write(faults.calls("write").at(1, "SHORT"))).isZero();

        assertThat(out().resolve("moved")).hasSize(10);
    }

    @Test
    void aProcessIsKilledRightBeforeACall() throws Exception {
        assertThat(write(faults.calls("rename").matching("written").at(1, "KILL")))
                .isEqualTo(KILLED);

        assertThat(out().resolve("written")).exists();
        assertThat(out().resolve("moved")).doesNotExist();
    }
}
