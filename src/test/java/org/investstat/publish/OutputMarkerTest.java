package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investstat.config.LockTimes;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of somebody else's never becomes an output. */
class OutputMarkerTest {
    @TempDir
    Path output;

    private final List<String> notices = new ArrayList<>();

    @Test
    void anEmptyFolderIsMarkedOnceARunIsInIt() {
        Example.fresh(output.toString(), "n1");

        assertThat(output.resolve(".investstat")).isRegularFile();
    }

    @Test
    void aFolderThatOnlyItsDiskHasPutSomethingIntoIsEmpty() throws IOException {
        Files.createDirectory(output.resolve("lost+found"));

        acquire().close();

        assertThat(output.toFile().list()).containsExactly("lost+found");
    }

    @Test
    void aFolderWithRunsOfAnotherProductIsRefusedAndLeftAsItIs() throws IOException {
        Path precious = Files.createDirectories(output.resolve("runs/exp1"));
        Files.writeString(precious.resolve("model.bin"), "weeks of work");

        assertThatThrownBy(this::acquire)
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.OUTPUT))
                .hasMessage(
                        output + " is no output of investstat (it holds runs and no .investstat), nothing was touched;"
                                + " choose an empty folder with --output, or create the empty file .investstat in it if runs are to be"
                                + " published there");
        assertThat(precious.resolve("model.bin")).hasContent("weeks of work");
        assertThat(output.toFile().list()).containsExactly("runs");
    }

    @Test
    void anOutputOfAnEarlierReleaseIsMarkedAndThatIsTold() throws IOException {
        published();
        Files.delete(output.resolve(".investstat"));

        acquire().close();

        assertThat(notices)
                .containsExactly(output + " was written by an earlier release, and is marked by .investstat now");
        assertThat(output.resolve(".investstat")).exists();
    }

    @Test
    void aPointerToARunThatSaysItIsAnotherIsNoOutputOfAnEarlierRelease() throws IOException {
        published();
        Files.delete(output.resolve(".investstat"));
        Files.writeString(output.resolve("runs/n1/manifest.json"), "{\"run_id\": \"n2\"}");

        assertThatThrownBy(this::acquire).hasMessageContaining("is no output of investstat");
    }

    @Test
    void theFolderOfARunThatHoldsSomebodyElsesFilesIsNotReplaced() throws IOException {
        published();
        Path exp1 = Files.createDirectories(output.resolve("runs/exp1/tables"));
        Files.writeString(exp1.resolve("weights.csv"), "of somebody else");

        assertThatThrownBy(() -> Example.fresh(output.toString(), "exp1"))
                .hasMessage("Run id exp1 in " + output
                        + "/runs is the name of a folder with something of somebody else's in"
                        + " it, tables/weights.csv, which was left alone; choose another with --run-id");
        assertThat(exp1.resolve("weights.csv")).exists();
    }

    private void published() throws IOException {
        Example.named(output.toString(), Example.fresh(output.toString(), "n1"));
        Files.writeString(output.resolve("runs/n1/manifest.json"), """
                {"run_id": "n1", "as_of": "2023-12-20", "definitions": {}, "reference": {}, "absent_ledgers": [],
                 "absent_indicators": [], "inputs": [], "ledgers": [], "outputs": [], "reports": [], "checks": []}
                """);
        Files.writeString(output.resolve("CURRENT"), "n1\n");
    }

    private OutputLock acquire() {
        return OutputLock.acquire(
                output.toString(), "n2", LockTimes.STANDARD, new FakeTime(), n -> notices.add(n.en()), Example.HADOOP);
    }
}
