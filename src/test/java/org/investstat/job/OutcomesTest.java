package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every outcome of the whole product in the file that {@code --status-file} names, and all runs in the history. */
@Tag("runs")
class OutcomesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static TinyLedgers ledgers;
    private static Path output;
    private Path file;

    @BeforeAll
    static void publish() throws IOException {
        ledgers = TinyLedgers.in(shared.resolve("in"));
        output = shared.resolve("out");
        Path file = shared.resolve("tonight.json");

        Typed published = run("tonight", file);

        assertThat(published.errors()).isEmpty();
        JsonNode told = JSON.readTree(file.toFile());
        ObjectNode kept = (ObjectNode)
                JSON.readTree(output.resolve("runs/tonight/status.json").toFile());
        kept.remove(List.of("manifest_sha256", "sha256")); // the seal of a run's own files
        assertThat(told.fieldNames()).toIterable().containsExactlyElementsOf(kept::fieldNames);
        assertThat(told.get("outcome").asText()).isEqualTo("published");
        assertThat(told.get("exit_code").asInt()).isZero();
        assertThat(told.get("findings")).isEqualTo(kept.get("findings"));
        assertThat(published.err())
                .allMatch(line -> line.matches("\\[20\\S+T\\S+([+-]\\d\\d:\\d\\d|Z) tonight +[0-9.]+ s\\] .*"))
                .last()
                .asString()
                .endsWith(" ended with 0");
    }

    @BeforeEach
    void yesterday() throws IOException {
        file = folder.resolve("status.json");
        Files.writeString(file, "{\"outcome\": \"published\", \"exit_code\": 0}");
    }

    @Test
    void theSameRunAgainIsPublished() throws IOException {
        assertThat(run("tonight", file).code()).isZero();

        ended("published", 0);
    }

    @Test
    void aSlipOfThePenIsAnOutcome() throws IOException {
        Typed.line("run", "--as-of", "2023-12-20", "--inptu", "x", "--status-file", file.toString());

        JsonNode status = ended("failed", 64);
        assertThat(status.get("as_of").asText()).isEqualTo("2023-12-20");
        assertThat(status.get("run_id").isNull()).isTrue();
        assertThat(status.get("errors").get(0).get("en").asText()).startsWith("Unknown option --inptu");
        assertThat(status.get("errors").get(0).get("zh").asText()).startsWith("没有选项 --inptu");
    }

    @Test
    void anOlderDateIsAnOutcome() throws IOException {
        assertThat(run("older", file, "--as-of", "2023-11-30").code()).isEqualTo(64);

        assertThat(ended("failed", 64).get("run_id").asText()).isEqualTo("older");
    }

    @Test
    void aMissingLedgerIsAnOutcome() throws IOException {
        assertThat(run("other", file, "--input", folder.toString()).code()).isEqualTo(66);

        ended("failed", 66);
    }

    @Test
    void aWrongSettingIsAnOutcome() throws IOException {
        assertThat(run("other", file, "--set", "home_provinse=1").code()).isEqualTo(78);

        ended("failed", 78);
    }

    @Test
    void anOutputThatIsAFileIsAnOutcome() throws IOException {
        assertThat(run("other", file, "--output", file.toString()).code()).isEqualTo(73);

        ended("failed", 73);
    }

    @Test
    void anOutputThatIsHeldIsAnOutcome() throws IOException {
        Path held = Files.createDirectories(folder.resolve("held"));
        Files.writeString(
                held.resolve(".lock"),
                "{\"run_id\": \"other\", \"user\": \"u\", \"host\": \"elsewhere\", \"pid\": 1, \"since\": \""
                        + Instant.now() + "\"}");

        assertThat(run("other", file, "--output", held.toString()).code()).isEqualTo(75);

        assertThat(ended("failed", 75).get("errors").get(0).get("en").asText()).contains("held by run other");
    }

    @Test
    void aRunThatIsPublishedByHandIsAnOutcome() throws IOException {
        Typed published =
                Typed.line("publish", "tonight", "--output", output.toString(), "--status-file", "file://" + file);

        assertThat(published.errors()).isEmpty();
        assertThat(ended("published", 0).get("as_of").asText()).isEqualTo("2023-12-20");
    }

    @Test
    void aPlanIsDoneAndPublishesNothing() throws IOException {
        assertThat(job("plan", "tonight", file).code()).isZero();

        ended("done", 0);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheRunPublished() {
        Typed again = run("tonight", shared);

        assertThat(again.code()).isZero();
        assertThat(again.errors())
                .singleElement()
                .asString()
                .startsWith("The status file was not written: Cannot write " + shared)
                .endsWith("; the exit code stays 0");
    }

    @Test
    void theHistoryIsForProgramsFieldByField() throws IOException {
        Files.createDirectories(output.resolve("runs/dead/tables"));
        Files.createDirectories(output.resolve("runs/failed"));
        Files.writeString(output.resolve("runs/failed/status.json"), """
                {"run_id": "failed", "as_of": "2023-12-19", "outcome": "failed", "exit_code": 65,
                 "errors": [{"zh": "未过", "en": "closed"}], "started": "2023-12-19T17:30:00Z",
                 "finished": "2023-12-19T17:30:02.500Z", "milliseconds": {}, "findings": {}}""");

        JsonNode runs = JSON.readTree(String.join(
                "\n",
                Typed.line("history", "--output", output.toString(), "--format", "json")
                        .out()));

        assertThat(runs).hasSize(3);
        JsonNode tonight = run(runs, "tonight");
        assertThat(tonight.get("state").asText()).isEqualTo("current");
        assertThat(tonight.get("exit_code").asInt()).isZero();
        assertThat(tonight.get("as_of").asText()).isEqualTo("2023-12-20");
        assertThat(OffsetDateTime.parse(tonight.get("started").asText()).getOffset())
                .hasToString("+08:00");
        assertThat(tonight.get("rows_read").asLong()).isEqualTo(16);
        assertThat(tonight.get("figures").asLong()).isPositive();
        assertThat(tonight.get("pinned").asBoolean()).isFalse();
        assertThat(run(runs, "failed")).isEqualTo(JSON.readTree("""
                {"run_id": "failed", "as_of": "2023-12-19", "state": "failed", "exit_code": 65,
                 "errors": [{"zh": "未过", "en": "closed"}], "started": "2023-12-20T01:30:00+08:00",
                 "finished": "2023-12-20T01:30:02.5+08:00", "seconds": 2.500, "rows_read": null, "figures": null,
                 "findings": {}, "accepted_shrink": [], "pinned": false, "label": null}"""));
        JsonNode dead = run(runs, "dead");
        assertThat(dead.get("state").asText()).isEqualTo("leftover");
        assertThat(dead.get("exit_code").isNull()).isTrue();
        assertThat(dead.get("finished").isNull()).isTrue();
    }

    private static JsonNode run(JsonNode runs, String id) {
        for (JsonNode run : runs) {
            if (run.get("run_id").asText().equals(id)) {
                return run;
            }
        }
        throw new AssertionError(id + " is not in " + runs);
    }

    private JsonNode ended(String outcome, int code) throws IOException {
        JsonNode status = JSON.readTree(file.toFile());
        assertThat(status.get("outcome").asText()).isEqualTo(outcome);
        assertThat(status.get("exit_code").asInt()).isEqualTo(code);
        assertThat(status.get("errors").isEmpty()).isEqualTo(code == 0);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**/.*");
        return status;
    }

    private static Typed run(String id, Path file, String... more) {
        return job("run", id, file, more);
    }

    private static Typed job(String command, String id, Path file, String... more) {
        TestSpark.session();
        List<String> said = List.of(more);
        List<String> arguments = new ArrayList<>(List.of(command, "--run-id", id, "--status-file", file.toString()));
        addUnless(said, arguments, "--input", ledgers.toString());
        addUnless(said, arguments, "--output", output.toString());
        addUnless(said, arguments, "--as-of", TinyLedgers.AS_OF);
        arguments.addAll(List.of("--set", "periods.kinds=[ytd]"));
        arguments.addAll(said);
        return Typed.line(arguments.toArray(String[]::new));
    }

    private static void addUnless(List<String> said, List<String> arguments, String option, String value) {
        if (!said.contains(option)) {
            arguments.addAll(List.of(option, value));
        }
    }
}
