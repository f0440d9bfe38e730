package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office with a night of 20 December, and a closing of 30 November that was published beside it. */
@Tag("runs")
class PointerRunTest {
    private static final String NIGHT = "2023-12-20";
    private static final String CLOSING = "2023-11-30";
    private static final String LATER = "The published run night is as of 2023-12-20, later than 2023-11-30; add ";

    @TempDir
    static Path folder;

    private static Path output;

    @BeforeAll
    static void publish() {
        output = folder.resolve("out");
        TinyLedgers.in(folder.resolve("in"));
        assertThat(run("night", NIGHT).errors()).isEmpty();
        Typed beside = run("closing", CLOSING, "--no-current");
        assertThat(beside.errors()).isEmpty();
        assertThat(beside.out().get(0))
                .isEqualTo("Published beside, CURRENT was left alone: run closing, as of 2023-11-30");
    }

    @BeforeEach
    void theNightIsPublished() throws IOException {
        assertThat(current()).isIn("night", "closing");
        assertThat(typed("publish", "night").code()).isZero();
        assertThat(current()).isEqualTo("night");
    }

    @Test
    void anOlderDateIsRefusedBeforeSparkStarts() throws IOException {
        Typed refused = run("older", CLOSING);

        assertThat(refused.code()).isEqualTo(64);
        assertThat(refused.reachedSpark()).isFalse();
        assertThat(refused.errors())
                .containsExactly(LATER + "--no-current to publish beside it, or --allow-older to move CURRENT back;"
                        + " see investstat run --help");
        assertThat(output.resolve("runs/older")).doesNotExist();
        assertThat(current()).isEqualTo("night");
    }

    @Test
    void aDateAfterTodayIsRefusedBeforeSparkStarts() {
        Typed refused = run("future", "2999-12-31", "--no-current");

        assertThat(refused.code()).isEqualTo(64);
        assertThat(refused.reachedSpark()).isFalse();
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .matches(
                        "The as-of date 2999-12-31 lies after today \\(20..-..-.. in Asia/Shanghai\\); correct --as-of,"
                                + " or add --allow-future if it is meant; see investstat run --help");
    }

    @Test
    void aPlanSaysThatTheRunWouldBeRefused() {
        Typed plan = job("plan", "older", CLOSING);

        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .endsWith("Note: run would refuse to publish (64): " + LATER
                        + "--no-current to publish beside it, or --allow-older to move CURRENT back");
    }

    @Test
    void theSameIdAgainMovesThePointerByTheSameRules() throws IOException {
        Typed refused = run("closing", CLOSING);
        Typed beside = run("closing", CLOSING, "--no-current");
        assertThat(current()).isEqualTo("night");
        Typed moved = run("closing", CLOSING, "--allow-older");

        assertThat(refused.code()).isEqualTo(64);
        assertThat(refused.errors())
                .containsExactly(LATER + "--allow-older to move CURRENT back; see investstat run --help");
        assertThat(beside.code()).isZero();
        assertThat(beside.out().get(0)).endsWith("CURRENT names another run and was left alone");
        assertThat(moved.out().get(0))
                .isEqualTo(
                        "Already published: run closing, as of 2023-11-30; configuration and ledgers are the same,"
                                + " nothing was computed; it was verified, and CURRENT, which named another run, was moved to it");
        assertThat(current()).isEqualTo("closing");

        Typed night = run("night", NIGHT);

        assertThat(night.code()).isZero();
        assertThat(night.reachedSpark()).isFalse();
        assertThat(current()).isEqualTo("night");
        assertThat(output.resolve("current").toRealPath().getFileName()).hasToString("night");
    }

    @Test
    void publishVerifiesAndMovesThePointer() throws IOException {
        assertThat(typed("publish", "closing").errors())
                .containsExactly(LATER + "--allow-older to move CURRENT back; see investstat publish --help");

        Typed published = typed("publish", "closing", "--allow-older");

        assertThat(published.errors()).isEmpty();
        assertThat(published.out())
                .containsExactly(
                        "Published: run closing, as of 2023-11-30",
                        "Where: " + output + "/runs/closing",
                        "Published before: night");
        assertThat(current()).isEqualTo("closing");
        assertThat(typed("history").out())
                .anyMatch(line -> line.matches("closing +2023-11-30 +published \\(current\\) .*"))
                .anyMatch(line -> line.matches("night +2023-12-20 +published +0 +20.*"));
    }

    @Test
    void aRunThatDoesNotHoldIsNotPublished() throws IOException {
        Path file = output.resolve("runs/closing/tables/findings/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, new byte[] {1});
        try {
            Typed refused = typed("publish", "closing", "--allow-older");

            assertThat(refused.code()).isEqualTo(65);
            assertThat(refused.errors())
                    .containsExactly("tables/findings/part-00000.parquet: has 1 bytes instead of " + bytes.length);
            assertThat(current()).isEqualTo("night");
            assertThat(run("closing", CLOSING, "--allow-older").code()).isEqualTo(65);
        } finally {
            Files.write(file, bytes);
        }
        assertThat(typed("publish", "never").code()).isEqualTo(66);
    }

    @Test
    void aPinnedRunOutlivesGc() throws IOException {
        Files.createDirectories(output.resolve("runs/dead/tables"));
        assertThat(typed("pin", "dead", "--label", "x").errors())
                .containsExactly("Run dead was killed before it was whole; run it again");
        assertThat(typed("pin", "closing", "--label", "十一月月报").out()).containsExactly("Pinned: run closing (十一月月报)");

        Typed gc = typed("gc", "--keep", "1", "--min-age", "0");

        assertThat(gc.out()).contains("Pinned, kept: run closing (十一月月报)");
        assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("night", "closing");
        assertThat(typed("history").out()).anyMatch(line -> line.matches("closing .*published .*十一月月报"));
        assertThat(typed("pin", "closing", "--remove").out()).containsExactly("No longer pinned: run closing (十一月月报)");
        assertThat(typed("pin", "closing", "--remove").out()).containsExactly("Run closing was not pinned");
        assertThat(output.resolve("pins")).doesNotExist();
    }

    private static String current() throws IOException {
        return Files.readString(output.resolve("CURRENT")).strip();
    }

    private static Typed run(String id, String asOf, String... more) {
        return job("run", id, asOf, more);
    }

    private static Typed job(String command, String id, String asOf, String... more) {
        org.investstat.TestSpark.session();
        List<String> arguments =
                new ArrayList<>(List.of(command, "--input", folder.resolve("in").toString()));
        arguments.addAll(List.of("--output", output.toString(), "--run-id", id, "--as-of", asOf));
        arguments.addAll(List.of("--set", "periods.kinds=[ytd]"));
        arguments.addAll(List.of(more));
        return Typed.line(arguments.toArray(String[]::new));
    }

    private static Typed typed(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--output", output.toString()));
        return Typed.line(arguments.toArray(String[]::new));
    }
}
