package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, and that equal runs are equal whoever makes them. */
@Tag("runs")
class OtherProcessIT {
    @TempDir
    Path folder;

    private TinyLedgers ledgers;
    private Path output;

    @BeforeEach
    void ledgers() {
        ledgers = TinyLedgers.in(folder.resolve("in"));
        output = folder.resolve("out");
    }

    @Test
    void aTerminatedRunEndsInOrderAndTheSameCommandPublishesWhatAnyProcessDoes()
            throws IOException, InterruptedException {
        try (ChildRun child = ChildRun.start(arguments(output))) {
            child.awaitLine("start Spark").terminate();

            endedInOrder(child, 143);
        }

        try (ChildRun child = ChildRun.start(arguments(output))) {
            assertThat(child.awaitEnd()).as(child.output()).isZero();
        }
        Path here = folder.resolve("here");
        assertThat(Typed.line(arguments(here)).code()).isZero();
        assertThat(outputs(output)).isEqualTo(outputs(here)).isNotEmpty();
    }

    @Test
    void ctrlCEndsARunInTheSameOrder() throws IOException, InterruptedException {
        try (ChildRun child = ChildRun.start(arguments(output))) {
            child.awaitLine("start Spark").interrupt();

            endedInOrder(child, 130);
        }
    }

    private void endedInOrder(ChildRun child, int exitCode) throws IOException, InterruptedException {
        assertThat(child.awaitEnd()).as(child.output()).isEqualTo(exitCode);
        assertThat(child.output()).contains("Interrupted by a signal; nothing is published, run again");
        JsonNode status = json(output.resolve("runs/tonight/status.json"));
        assertThat(status.get("outcome").asText()).isEqualTo("interrupted");
        // No process is told which signal it was.
        assertThat(status.get("exit_code").asInt()).isEqualTo(143);
        JsonNode told = json(folder.resolve("told/status.json"));
        assertThat(told.get("outcome").asText()).isEqualTo("interrupted");
        assertThat(told.get("exit_code").asInt()).isEqualTo(143);
        assertThat(output).isDirectoryNotContaining("glob:**/.lock*").isDirectoryNotContaining("glob:**/CURRENT");
        assertThat(output.resolve("runs/tonight/tables")).doesNotExist();
    }

    /** Of every file, its rows and digest. */
    private static List<String> outputs(Path output) throws IOException {
        List<String> files = new ArrayList<>();
        for (JsonNode table : json(output.resolve("current/manifest.json")).get("outputs")) {
            table.get("files").forEach(f -> files.add(f.get("path") + " " + f.get("rows") + " " + f.get("sha256")));
        }
        return files;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private String[] arguments(Path to) {
        return new String[] {
            "run",
            "--input",
            ledgers.toString(),
            "--output",
            to.toString(),
            "--as-of",
            TinyLedgers.AS_OF,
            "--run-id",
            "tonight",
            "--status-file",
            folder.resolve("told/status.json").toString(),
            "--local=2",
            "--lang=en"
        };
    }
}
