package org.investstat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.investstat.TestSpark;
import org.investstat.cli.Main;
import org.investstat.docs.DocumentedBlocks.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of every page that a reader can type, typed: each page in one shell, in a clean copy of the checkout, its
 * blocks in their order. A block that cannot run here says why in a comment above it, and is held to what there is.
 */
class DocumentedCommandsIT {
    private static final Path SOURCE = Path.of(System.getProperty("investstat.basedir", "."))
            .toAbsolutePath()
            .normalize();
    private static final Set<String> LANGUAGES =
            Set.of("sh", "bash", "console", "crontab", "sql", "python", "text", "yaml", "json", "mermaid", "");
    /** Its SQL is held to its results by a test of its own. */
    private static final String QUERIES = "src/docs/queries.md";

    private static final String TUTORIAL = "src/docs/tutorial.md";
    private static final int PATIENCE_MINUTES = 20;

    @TempDir
    static Path home;

    /** All of them, so that nobody adds one without a thought. */
    @Test
    void blocksThatNobodyRunsAreTheseAndSayWhy() throws IOException {
        List<String> notRun = new ArrayList<>();
        for (Block block : blocks()) {
            assertThat(LANGUAGES).as(block.at()).contains(block.language());
            block.notRun().ifPresent(why -> notRun.add(block.at().replaceFirst(":\\d+$", "") + ": " + why));
        }

        assertThat(notRun)
                .containsExactlyInAnyOrder(
                        ".github/CONTRIBUTING.md: it would run Maven inside Maven's own build",
                        ".github/CONTRIBUTING.md: it would run Maven inside Maven's own build",
                        "README.md: it would run this very test",
                        "README.md: needs a YARN cluster",
                        "src/docs/README.zh.md: it would run this very test",
                        "src/docs/README.zh.md: needs a YARN cluster",
                        "src/docs/operations.md: needs a YARN cluster");
    }

    @Test
    void blocksThatNobodyRunsAreWellFormedAndTheirOptionsExist() throws Exception {
        for (Block block : blocks()) {
            if (block.notRun().isPresent()) {
                Path script = Files.writeString(home.resolve("syntax.sh"), block.text());
                assertThat(new ProcessBuilder("bash", "-n", script.toString())
                                .inheritIO()
                                .start()
                                .waitFor())
                        .as(block.at())
                        .isZero();
                for (String line : block.commands().split("\n", -1)) {
                    optionsExist(block.at(), List.of(line.split(" ", -1)));
                }
            }
        }
    }

    private static void optionsExist(String at, List<String> words) {
        boolean submitted = words.get(0).endsWith("scripts/submit") && words.contains("--");
        int from = submitted ? words.indexOf("--") : words.get(0).endsWith("scripts/investstat") ? 0 : -1;
        if (from >= 0) {
            List<String> typed = new ArrayList<>(words.subList(from + 1, words.size()));
            typed.add("--help");
            PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            int code = Main.execute(typed.toArray(String[]::new), Map.of(), nowhere, System.err, () -> {
                throw new IllegalStateException("help asks for nothing");
            });
            assertThat(code).as(at + ": " + typed).isZero();
        }
    }

    @Test
    void everyBlockThatIsTypedEndsAsThePageSays() throws Exception {
        CleanCopy copy = CleanCopy.of(SOURCE, home.resolve("clean"));
        Process tutorial = start(copy, copy.home(), TUTORIAL, new HashSet<>());
        Set<String> typed = new HashSet<>();
        for (Path page : DocumentedBlocks.pages(SOURCE)) {
            String name = SOURCE.relativize(page).toString();
            if (!name.equals(TUTORIAL)) {
                ended(start(copy, copy.root(), name, typed), copy, name);
                queries(copy, page);
            }
        }
        ended(tutorial, copy, TUTORIAL);
    }

    /** The page in one shell. What was typed in the same folder before, for another language of readers, is not again. */
    private static Process start(CleanCopy copy, Path folder, String page, Set<String> before) throws IOException {
        StringBuilder script = new StringBuilder("shopt -s expand_aliases\nset -e\n");
        script.append("command -v man > /dev/null || man() { cat \"${@: -1}\"; }\n");
        for (Block block : DocumentedBlocks.of(SOURCE, SOURCE.resolve(page))) {
            boolean runs = (block.typed() || block.language().equals("crontab"))
                    && block.notRun().isEmpty()
                    && before.add(block.commands());
            if (runs) {
                script.append("echo '@@ ").append(block.at()).append("'\n");
                script.append(block.typed() ? typed(block) : fromCron(block, folder, copy.root()));
            }
        }
        script.append("echo '@@ end'\n");
        Path file = Files.writeString(copy.home().resolve(log(page) + ".sh"), script.toString());
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(copy.home().resolve(log(page)).toFile());
        shell.environment().putAll(Map.of("HOME", copy.home().toString(), "LANG", "C.UTF-8"));
        shell.environment().remove("INVESTSTAT_JAVA_OPTS");
        return shell.start();
    }

    private static String typed(Block block) {
        if (block.exitCode() == 0) {
            return block.text();
        }
        return "set +e\n" + block.text() + "code=$?\nset -e\n[[ $code == " + block.exitCode() + " ]]\n";
    }

    /** As cron does it: no environment but what the table sets, sh, and a percent sign only where it is escaped. */
    private static String fromCron(Block block, Path folder, Path root) {
        StringBuilder environment = new StringBuilder("env -i");
        String command = "";
        for (String line : block.text().split("\n", -1)) {
            if (line.matches("[A-Z_]+=.*")) {
                environment
                        .append(' ')
                        .append(line.startsWith("INVESTSTAT=") ? "INVESTSTAT='" + root + "'" : "'" + line + "'");
            } else if (!line.isBlank()) {
                command = line.replaceFirst("^(\\S+\\s+){5}", "").replace("\\%", "%");
            }
        }
        return "(cd '" + folder + "'; " + environment + " /bin/sh -c '" + command.replace("'", "'\\''") + "')\n";
    }

    private static void ended(Process shell, CleanCopy copy, String page) throws Exception {
        boolean ended = shell.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        String printed = Files.readString(copy.home().resolve(log(page)));
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
        String last = printed.substring(Math.max(0, printed.lastIndexOf("@@ ")));
        assertThat(last)
                .as(page + ", exit code " + (ended ? shell.exitValue() : "none"))
                .isEqualTo("@@ end\n");
    }

    private static String log(String page) {
        return page.replace('/', '-') + ".log";
    }

    private static void queries(CleanCopy copy, Path page) throws Exception {
        if (SOURCE.relativize(page).toString().equals(QUERIES)) {
            return;
        }
        for (Block block : DocumentedBlocks.of(SOURCE, page)) {
            String text = block.text().replace("out/sample/", copy.root() + "/out/sample/");
            if (block.language().equals("sql")) {
                assertThat(rows(text)).as(block.at()).isPositive();
            } else if (block.language().equals("python") && hasPython()) {
                // pandas is no part of the build: what can be held is that it is Python.
                Path file = Files.writeString(copy.home().resolve("block.py"), text);
                Process python = new ProcessBuilder("python3", "-m", "py_compile", file.toString())
                        .inheritIO()
                        .start();
                assertThat(python.waitFor()).as(block.at()).isZero();
            }
        }
    }

    private static boolean hasPython() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    }

    /** By DuckDB, or where a table is named as Spark names files, by Spark. */
    private static long rows(String sql) throws SQLException {
        if (sql.contains("parquet.`")) {
            return TestSpark.session().sql(sql).count();
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            var rows = statement.executeQuery(sql);
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static List<Block> blocks() throws IOException {
        List<Block> all = new ArrayList<>();
        for (Path page : DocumentedBlocks.pages(SOURCE)) {
            all.addAll(DocumentedBlocks.of(SOURCE, page));
        }
        return all;
    }
}
