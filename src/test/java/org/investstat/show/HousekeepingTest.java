package org.investstat.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.investstat.parquet.TableReader;
import org.investstat.parquet.TableWriter;
import org.investstat.table.Facts;
import org.investstat.table.TableSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** history, verify and gc around one published run, of which each test has a copy. */
@Tag("runs")
class HousekeepingTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path output;
    private Path run;

    @BeforeAll
    static void publish() {
        TinyLedgers ledgers = TinyLedgers.in(shared.resolve("in"));
        Typed published = Typed.run(
                "--input",
                ledgers.toString(),
                "--output",
                shared.resolve("out").toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--run-id",
                "tonight",
                "--set",
                "periods.kinds=[year, ytd]");
        assertThat(published.errors()).isEmpty();
    }

    @BeforeEach
    void copy() throws IOException {
        Path from = shared.resolve("out");
        output = folder.resolve("out");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
                Files.copy(file, output.resolve(from.relativize(file).toString()));
            }
        }
        run = output.resolve("runs/tonight");
    }

    @Test
    void theRunsAreListedWithWhatCameOfThem() throws IOException {
        Files.createDirectories(output.resolve("runs/dead/tables"));

        Typed history = typed("history");

        assertThat(history.errors()).isEmpty();
        assertThat(history.out().get(0)).isEqualTo("Runs of " + output);
        assertThat(history.out().get(1)).isEqualTo("2 runs, times of Asia/Shanghai");
        assertThat(history.out())
                .anyMatch(
                        line -> line.matches(
                                "tonight  2023-12-20  published \\(current\\) +0  20\\S+ \\S+ +[0-9.]+ +16 +\\d+ +\\d* +\\d* +\\d*"))
                .anyMatch(line -> line.matches("dead + leftover of a dead run +20\\S+ \\S+"));
    }

    @Test
    void aRunThatIsWhatItWasIsVerifiedWithoutSpark() {
        Typed verified = typed("verify");

        assertThat(verified.errors()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out().get(0)).isEqualTo("Verified: run tonight, as of 2023-12-20");
        assertThat(verified.out().subList(1, verified.out().size()))
                .hasSize(7)
                .allMatch(line -> line.matches("  .*: [1-9]\\d* compared, all hold"));
        assertThat(verified.reachedSpark()).isFalse();
    }

    @Test
    void aByteThatChangedIsFoundInItsFile() throws IOException {
        Path file = run.resolve("tables/overview/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertDiffers("tables/overview/part-00000.parquet: differs from its digest in the manifest");
    }

    @Test
    void aReportThatWasEditedIsFound() throws IOException {
        try (Stream<Path> reports = Files.list(run.resolve("report"))) {
            Path report = reports.sorted().findFirst().orElseThrow();
            long bytes = Files.size(report);
            Files.writeString(report, "one more line", StandardOpenOption.APPEND);

            assertDiffers("report/" + report.getFileName() + ": has " + (bytes + 13) + " bytes instead of " + bytes);
        }
    }

    @Test
    void aFileThatIsCutMissingOrTooManyIsFound() throws IOException {
        Files.delete(run.resolve("tables/contracts/part-00000.parquet"));
        Path cut = run.resolve("tables/findings/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, 10));
        Files.copy(
                run.resolve("tables/projects/part-00000.parquet"), run.resolve("tables/projects/part-00001.parquet"));

        assertDiffers(
                "tables/contracts/part-00000.parquet: is missing",
                "tables/findings/part-00000.parquet: has 10 bytes instead of " + bytes.length,
                "tables/projects/part-00001.parquet: is not in the manifest");
    }

    @Test
    void factsThatAreNotThoseOfTheFiguresAreFound() throws IOException {
        Path file = run.resolve("tables/projects/part-00000.parquet");
        TableSchema schema = Facts.PROJECTS.table();
        Configuration hadoop = new Configuration();
        List<Object[]> rows = TableReader.read(file.getParent().toString(), schema.names(), row -> true, hadoop);
        rows.get(0)[schema.names().indexOf("signed_on")] = LocalDate.of(2022, 3, 7);
        String before = listed(file);
        Files.delete(file);
        Files.delete(file.getParent());
        TableWriter.write(file.getParent().toString(), schema, rows.iterator(), hadoop);
        Path manifest = run.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst(before, listed(file).replace("\\s+", " ")));

        Path status = run.resolve("status.json");
        ObjectNode unsealed = (ObjectNode) new ObjectMapper().readTree(status.toFile());
        unsealed.remove(List.of("sha256", "manifest_sha256"));
        Files.writeString(status, unsealed.toString());

        Typed verified = typed("verify");

        assertThat(verified.code()).isEqualTo(65);
        assertThat(verified.errors())
                .contains("project_count 520000 2022: is 1, but its facts make 2")
                .last()
                .asString()
                .matches("totals of figures = totals of facts: \\d+ more differ");
    }

    /** As the manifest lists its bytes and digest, with whatever stands between. */
    private static String listed(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return "\"bytes\" : " + bytes.length + ",\\s+\"sha256\" : \"" + DigestUtils.sha256Hex(bytes) + "\"";
    }

    @Test
    void aRunThatIsNotThereIsOneLine() {
        Typed verified = typed("verify", "yesterday");

        assertThat(verified.code()).isEqualTo(66);
        assertThat(verified.errors())
                .containsExactly("there is no run 'yesterday' in " + output + "; there are tonight");
    }

    @Test
    void whatMayGoIsToldAndThenRemoved() throws IOException {
        Files.createDirectories(output.resolve("runs/dead/tables/x"));
        Files.writeString(output.resolve("runs/dead/tables/x/part-00000.parquet"), "half a file");

        Typed told = typed("gc", "--keep", "1", "--dry-run");
        assertThat(output.resolve("runs/dead")).exists();
        Typed removed = typed("gc", "--keep", "1");

        assertThat(told.out())
                .containsExactly(
                        "Would remove " + output + "/runs/dead (run that was never published, 11 bytes)",
                        "1 in all, 11 bytes");
        assertThat(removed.out())
                .containsExactly(
                        "Removed " + output + "/runs/dead (run that was never published, 11 bytes)",
                        "1 in all, 11 bytes");
        assertThat(output.resolve("runs").toFile().list()).containsExactly("tonight");
        assertThat(typed("gc", "--keep", "1").out()).containsExactly("Nothing to remove");
    }

    private void assertDiffers(String... lines) {
        Typed verified = typed("verify");
        assertThat(verified.code()).isEqualTo(65);
        assertThat(verified.errors()).containsExactlyInAnyOrder(lines);
        assertThat(verified.out()).isEmpty();
    }

    private Typed typed(String command, String... more) {
        return Typed.line(Stream.of(List.of(command), List.of(more), List.of("--output", output.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }
}
