package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers, copied into a folder with a blank in its name, with programs that print what they are given. */
class ScriptsTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("investstat.basedir", ".")).resolve("scripts");
    private static final String PRINT_ARGUMENTS = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n";

    @TempDir
    Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void copyScripts() throws IOException {
        root = Files.createDirectories(temporary.resolve("a house"));
        Files.createDirectories(root.resolve("scripts"));
        for (String name : List.of("investstat", "submit", "jvm.options")) {
            Files.copy(SCRIPTS.resolve(name), root.resolve("scripts").resolve(name));
        }
    }

    @Test
    void submitTakesWhatStandsBeforeTheDashesForItself() throws Exception {
        built();
        program("spark/bin/spark-submit");

        assertThat(submit("--master", "yarn", "--conf", "a=b c", "--", "run", "--as-of", "2023-12-20"))
                .containsExactly(
                        "--class",
                        "org.investstat.cli.Main",
                        "--master",
                        "yarn",
                        "--conf",
                        "a=b c",
                        root.resolve("target/investstat.jar").toString(),
                        "run",
                        "--as-of",
                        "2023-12-20");
    }

    @Test
    void submitWithoutDashesHandsEverythingOn() throws Exception {
        built();
        program("spark/bin/spark-submit");

        assertThat(submit("show", "overview"))
                .containsExactly(
                        "--class",
                        "org.investstat.cli.Main",
                        root.resolve("target/investstat.jar").toString(),
                        "show",
                        "overview");
    }

    @Test
    void submitWithoutSparkSaysWhatToSet() throws Exception {
        assertThat(submit("run"))
                .containsExactly(
                        "SPARK_HOME ('" + root.resolve("spark")
                                + "') has no bin/spark-submit: set it to a Spark 4.1 installation",
                        "exit 64");
    }

    @Test
    void investstatRunsJavaOnTheJarAndTheJarsOfSpark() throws Exception {
        built();
        program("jdk/bin/java");

        List<String> printed = investstat(Map.of(), "run", "--set", "a=b c");

        assertThat(printed)
                .startsWith("@" + root.resolve("scripts/jvm.options"), "-Xms1g", "-Xmx3g")
                .contains(root.resolve("target/investstat.jar") + ":/jars/spark.jar")
                .endsWith("org.investstat.cli.Main", "run", "--set", "a=b c");
    }

    @Test
    void investstatTakesJavaOptionsFromTheEnvironment() throws Exception {
        built();
        program("jdk/bin/java");

        assertThat(investstat(Map.of("INVESTSTAT_JAVA_OPTS", "-Xmx12g -XX:+UseParallelGC"), "plan"))
                .contains("-Xmx12g", "-XX:+UseParallelGC")
                .doesNotContain("-Xmx3g", "-XX:+UseSerialGC");
    }

    @Test
    void investstatThatIsNotBuiltSaysSo() throws Exception {
        assertThat(investstat(Map.of(), "run"))
                .containsExactly("investstat is not built yet: run " + root.resolve("scripts/build"), "exit 70");
    }

    private List<String> submit(String... arguments) throws Exception {
        return run("submit", Map.of("SPARK_HOME", root.resolve("spark").toString()), arguments);
    }

    private List<String> investstat(Map<String, String> more, String... arguments) throws Exception {
        Map<String, String> env = new HashMap<>(more);
        env.put("JAVA_HOME", root.resolve("jdk").toString());
        return run("investstat", env, arguments);
    }

    /** The lines printed, and a last one with the exit code unless it is 0. */
    private List<String> run(String script, Map<String, String> env, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", root.resolve("scripts/" + script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(temporary.toFile());
        builder.environment().remove("INVESTSTAT_JAVA_OPTS");
        builder.environment().putAll(env);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(printed.lines().toList());
        if (process.waitFor() != 0) {
            lines.add("exit " + process.exitValue());
        }
        return lines;
    }

    private void built() throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/investstat.jar"), "");
        Files.writeString(root.resolve("target/spark.classpath"), "/jars/spark.jar");
    }

    private void program(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PRINT_ARGUMENTS);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
