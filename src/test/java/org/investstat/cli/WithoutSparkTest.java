package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that compute nothing answer within a second: what would take longer to load is not loaded. */
class WithoutSparkTest {
    private static final String SAMPLE = Path.of(System.getProperty("investstat.basedir", ".")) + "/data-sample/";

    @TempDir
    Path temporary;

    @Test
    void aPlanLoadsNeitherSessionNorParserNorAnalyzer() throws Exception {
        List<String> loaded = loaded(
                "plan", "--config", SAMPLE + "conf/job.yaml", "--input", SAMPLE + "ledgers", "--as-of", "2023-12-20");

        assertThat(loaded)
                .contains("org.investstat.indicator.definition.PlainFilter")
                .noneMatch(name -> name.startsWith("org.apache.spark.SparkCon"))
                .noneMatch(name -> name.startsWith("org.apache.spark.sql.SparkSession"))
                .noneMatch(name -> name.startsWith("org.apache.spark.sql.catalyst.parser"))
                .noneMatch(name -> name.startsWith("org.apache.spark.sql.catalyst.analysis"));
    }

    /** The classes that the command of a process of its own loads. */
    private List<String> loaded(String... arguments) throws Exception {
        Path log = temporary.resolve("classes.txt");
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load=info:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(java, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("printed.txt").toFile())
                .start();
        assertThat(process.waitFor()).as("exit code").isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }
}
