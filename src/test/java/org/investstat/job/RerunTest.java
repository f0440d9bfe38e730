package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run id again, as schedulers do. */
@Tag("runs")
class RerunTest {
    private static final String KINDS = "periods.kinds=[ytd]";

    @TempDir
    static Path folder;

    private static Path output;
    private static TinyLedgers ledgers;

    @BeforeAll
    static void publish() {
        output = folder.resolve("out");
        ledgers = TinyLedgers.in(folder.resolve("in"));
        assertThat(run("tonight", KINDS).code()).isZero();
    }

    @Test
    void aPublishedRunFromTheSameThingsIsTheAnswer() throws IOException {
        FileTime before = Files.getLastModifiedTime(output.resolve("current/manifest.json"));

        Typed again = run("tonight", KINDS);

        assertThat(again.errors()).isEmpty();
        assertThat(again.code()).isZero();
        assertThat(again.reachedSpark()).isFalse();
        assertThat(again.out())
                .containsExactly(
                        "Already published: run tonight, as of 2023-12-20; configuration and ledgers are the same,"
                                + " nothing was computed",
                        "Where: " + output + "/runs/tonight");
        assertThat(Files.getLastModifiedTime(output.resolve("current/manifest.json")))
                .isEqualTo(before);
    }

    @Test
    void aLateCorrectionIsNeverTakenForPublished() {
        ledgers.replace("contracts.csv", "C3,P3,formal,2022-06-05,2,", "C3,P3,formal,2022-06-05,3,");
        try {
            refused(run("tonight", KINDS), "ledgers");
        } finally {
            ledgers.replace("contracts.csv", "C3,P3,formal,2022-06-05,3,", "C3,P3,formal,2022-06-05,2,");
        }
    }

    @Test
    void anotherConfigurationIsAnotherRun() {
        refused(run("tonight", "periods.kinds=[year]"), "configuration or definitions");
    }

    @Test
    void aRunKilledBetweenItsManifestAndThePointerIsBuiltAgainUnderItsId() throws IOException {
        Path other = folder.resolve("killed");
        Path run = other.resolve("runs/tonight");
        Files.createDirectories(run.resolve("tables/contracts"));
        Files.createFile(other.resolve(".investstat"));
        Files.writeString(run.resolve("tables/contracts/part-00000.parquet"), "not even Parquet");
        Files.writeString(run.resolve("manifest.json"), "{}");

        Typed again = Typed.run(arguments(other, "tonight", KINDS));

        assertThat(again.errors()).isEmpty();
        assertThat(Files.readString(other.resolve("CURRENT"))).isEqualTo("tonight\n");
        assertThat(Files.size(run.resolve("tables/contracts/part-00000.parquet")))
                .isGreaterThan(1000);
        assertThat(Files.readString(run.resolve("status.json"))).contains("\"outcome\" : \"published\"");
    }

    private static void refused(Typed typed, String difference) {
        assertThat(typed.code()).isEqualTo(73);
        assertThat(typed.errors())
                .containsExactly("Run id tonight in " + output + "/runs was published, but from something else than"
                        + " this one: " + difference + "; choose another with --run-id");
        assertThat(output).isDirectoryNotContaining("glob:**/.lock*");
    }

    private static Typed run(String id, String setting) {
        return Typed.run(arguments(output, id, setting));
    }

    private static String[] arguments(Path to, String id, String setting) {
        return new String[] {
            "--input",
            ledgers.toString(),
            "--output",
            to.toString(),
            "--as-of",
            TinyLedgers.AS_OF,
            "--run-id",
            id,
            "--set",
            setting
        };
    }
}
