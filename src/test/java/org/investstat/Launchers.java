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
import org.junit.jupiter.api.io.TempDir;

/** The launchers, copied into a folder with a blank in its name, with programs that print what they are given. */
abstract class Launchers {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("investstat.basedir", ".")).resolve("scripts");
    private static final String PRINT_ARGUMENTS = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n";

    @TempDir
    Path temporary;

    Path root = Path.of("");

    @BeforeEach
    void copyScripts() throws IOException {
        root = Files.createDirectories(temporary.resolve("a house"));
        Files.createDirectories(root.resolve("scripts"));
        for (String name : List.of("investstat", "submit", "launch.sh", "class-archive", "jvm.options")) {
            Files.copy(SCRIPTS.resolve(name), root.resolve("scripts").resolve(name));
        }
    }

    List<String> submit(String... arguments) throws Exception {
        return run("submit", Map.of("SPARK_HOME", root.resolve("spark").toString()), arguments);
    }

    /** What it prints but for the line on the archive of classes, which most of these have no need of. */
    List<String> investstat(Map<String, String> more, String... arguments) throws Exception {
        Map<String, String> env = new HashMap<>(more);
        env.putAll(jdk());
        return run("investstat", env, arguments).stream()
                .filter(line -> !line.contains("no class archive"))
                .toList();
    }

    Map<String, String> jdk() {
        return Map.of("JAVA_HOME", root.resolve("jdk").toString());
    }

    /** The lines printed, and a last one with the exit code unless it is 0. */
    List<String> run(String script, Map<String, String> env, String... arguments) throws Exception {
        Process process = start(script, env, arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(printed.lines().toList());
        if (process.waitFor() != 0) {
            lines.add("exit " + process.exitValue());
        }
        return lines;
    }

    Process start(String script, Map<String, String> env, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bash", root.resolve("scripts/" + script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(temporary.toFile());
        builder.environment().remove("INVESTSTAT_JAVA_OPTS");
        builder.environment().putAll(env);
        return builder.start();
    }

    void built() throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/investstat.jar"), "");
        Path spark = Files.writeString(root.resolve("spark.jar"), "");
        Files.writeString(root.resolve("target/spark.classpath"), spark.toString());
    }

    void program(String path) throws IOException {
        program(path, PRINT_ARGUMENTS);
    }

    void program(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
