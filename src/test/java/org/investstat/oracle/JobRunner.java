package org.investstat.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;
import org.investstat.cli.Main;
import org.investstat.command.Application;

/** Runs the nightly job in this process through its command line, all runs in one Spark. */
final class JobRunner {
    static final Path REFERENCE = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");
    private static final String RUN_ID = "judged";

    /** What a run came to: its exit code, what it printed, and its folder. */
    record Outcome(int exitCode, String out, String err, Path folder) {

        Path tables() {
            return folder.resolve("tables");
        }

        JsonNode manifest() throws IOException {
            return new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        }
    }

    private JobRunner() {}

    static Outcome run(Path input, Path output, LocalDate asOf, String... settings) {
        List<String> args = new ArrayList<>(List.of("run", "--local=2", "--lang", "en", "--stacktrace"));
        args.addAll(List.of("--input", input.toString(), "--output", output.toString()));
        args.addAll(List.of("--as-of", asOf.toString(), "--run-id", RUN_ID));
        for (String setting : settings) {
            args.addAll(List.of("--set", setting));
        }
        SparkSession spark = TestSpark.session();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.execute(
                args.toArray(String[]::new),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> ServiceLoader.load(Application.class).findFirst().orElseThrow());
        spark.catalog().clearCache();
        Path folder = output.resolve("runs").resolve(RUN_ID);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), folder);
    }

    /** A run that must succeed. */
    static Outcome published(Path input, Path output, LocalDate asOf, String... settings) {
        Outcome outcome = run(input, output, asOf, settings);
        if (outcome.exitCode() != 0) {
            throw new AssertionError("exit code " + outcome.exitCode() + "\n" + outcome.err() + outcome.out());
        }
        return outcome;
    }
}
