package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the launchers hand on, and what they say where something is missing. */
class ScriptsTest extends Launchers {
    /** Writes the archive that it is asked for in two halves, and says in it how many lines of ledgers it was given. */
    private static final String ARCHIVES = """
            #!/usr/bin/env bash
            while [[ $# -gt 0 ]]; do
              case "$1" in
                -XX:ArchiveClassesAtExit=*) archive="${1#*=}" ;;
                --input) lines="$(find "$2" -type f -exec cat {} + | wc -l)" ;;
              esac
              shift
            done
            if [[ -n "${archive:-}" ]]; then
              printf 'classes of ' > "$archive"
              sleep 0.2
              printf '%d lines' "$lines" >> "$archive"
            fi
            """;

    /** Behind the last byte of a whole archive. */
    private static final String END = "end of class archive";

    @Test
    void investstatRunsJavaOnTheJarAndTheJarsOfSpark() throws Exception {
        built();
        program("jdk/bin/java");

        List<String> printed = investstat(Map.of(), "run", "--set", "a=b c");

        assertThat(printed)
                .startsWith("@" + root.resolve("scripts/jvm.options"))
                .containsSubsequence("-Xms1g", "-Xmx3g")
                .contains(root.resolve("target/investstat.jar") + ":" + root.resolve("spark.jar"))
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

    /** What Spark finds in its environment it takes as it is, and no folder of its own inside of it. */
    @Test
    void localDisksOfTheEnvironmentBecomeASetting() throws Exception {
        built();
        program("jdk/bin/java", "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\" \"${SPARK_LOCAL_DIRS-unset}\"\n");

        assertThat(investstat(Map.of("SPARK_LOCAL_DIRS", "/disk 1,/disk2"), "run"))
                .contains("-Dspark.local.dir=/disk 1,/disk2")
                .endsWith("unset");
        assertThat(investstat(Map.of(), "run")).noneMatch(a -> a.contains("spark.local.dir"));
    }

    @Test
    void investstatThatIsNotBuiltSaysSo() throws Exception {
        assertThat(investstat(Map.of(), "run"))
                .containsExactly("investstat is not built yet: run " + root.resolve("scripts/build"), "exit 78");
    }

    @Test
    void investstatOnAnotherJavaSaysWhichOneItNeeds() throws Exception {
        built();
        program("jdk/bin/java");
        Path home = root.resolve("jdk");

        for (Map.Entry<String, String> java :
                Map.of("11.0.2", "11", "21", "21", "1.8.0_402", "8").entrySet()) {
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + java.getKey() + "\"\n");
            String release = java.getValue();

            assertThat(investstat(Map.of(), "run"))
                    .containsExactly(
                            "需要 JDK 17，而 " + home + " 是 Java " + release + "：请把 JAVA_HOME 指向 JDK 17 的文件夹 /"
                                    + " JDK 17 is needed, but " + home + " is Java " + release
                                    + ": let JAVA_HOME name the folder of a JDK 17",
                            "exit 78");
        }

        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.13\"\n");
        assertThat(investstat(Map.of(), "run")).endsWith("run");
    }

    @Test
    void investstatWithoutTheJarsOfItsClassPathSaysToBuildAgain() throws Exception {
        built();
        program("jdk/bin/java");
        Files.writeString(
                root.resolve("target/spark.classpath"), root.resolve("spark.jar") + ":/home/another/.m2/spark-sql.jar");

        assertThat(investstat(Map.of(), "run"))
                .hasSize(2)
                .endsWith("exit 78")
                .first()
                .asString()
                .endsWith("the jar /home/another/.m2/spark-sql.jar of Spark cannot be read (the Maven repository of the"
                        + " build belongs to another user, or was cleaned): build again as this user: "
                        + root.resolve("scripts/build"));
    }

    @Test
    void onlyWhatComputesIsCompiledFully() throws Exception {
        built();
        program("jdk/bin/java");

        assertThat(investstat(Map.of(), "--lang", "zh", "plan")).contains("-XX:TieredStopAtLevel=1");
        assertThat(investstat(Map.of(), "--lang", "zh", "run")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void classesComeFromTheArchiveOfThisJdkThisJarAndTheseJarsOfSpark() throws Exception {
        built();
        program("jdk/bin/java");
        Path archive = archive();
        Files.writeString(archive, "classes" + END);
        assertThat(run("investstat", jdk(), "run"))
                .contains("-XX:SharedArchiveFile=" + archive)
                .noneMatch(line -> line.contains("archive that can be used"));

        Files.writeString(root.resolve("jdk/release"), "another JDK");
        withoutArchive(archive);
        Files.delete(root.resolve("jdk/release"));
        // Built again, the same bytes have another time, which Java minds; of Spark's jars as well.
        for (String jar : List.of("target/investstat.jar", "spark.jar")) {
            FileTime before = Files.getLastModifiedTime(root.resolve(jar));
            Files.setLastModifiedTime(root.resolve(jar), FileTime.fromMillis(0));
            withoutArchive(archive);
            Files.setLastModifiedTime(root.resolve(jar), before);
        }
        assertThat(archive()).isEqualTo(archive);
        Files.writeString(root.resolve("target/spark.classpath"), root.resolve("spark.jar") + ":" + root);
        withoutArchive(archive);
    }

    @Test
    void anArchiveThatIsNotWholeIsLeftAsideWithALine() throws Exception {
        built();
        program("jdk/bin/java");
        Path archive = archive();

        Files.writeString(archive, "half of the clas");

        withoutArchive(archive);
    }

    /** It goes on, and says so once, in a line by itself. */
    private void withoutArchive(Path archive) throws Exception {
        assertThat(run("investstat", jdk(), "run"))
                .doesNotContain("-XX:SharedArchiveFile=" + archive)
                .endsWith("org.investstat.cli.Main", "run")
                .filteredOn(line -> line.contains("archive"))
                .singleElement()
                .asString()
                .startsWith("没有可用的类存档")
                .endsWith("this goes on without and starts more slowly; " + root.resolve("scripts/build")
                        + " makes it anew");
    }

    @Test
    void whoBringsAnArchiveOrMakesOneHearsNothing() throws Exception {
        built();
        program("jdk/bin/java");

        for (String option : List.of("-XX:ArchiveClassesAtExit=new.jsa", "-XX:SharedArchiveFile=own.jsa")) {
            Map<String, String> env = new HashMap<>(jdk());
            env.put("INVESTSTAT_JAVA_OPTS", option);
            assertThat(run("investstat", env, "run")).contains(option).noneMatch(line -> line.contains("类存档"));
        }
    }

    @Test
    void twoBuildsAtOnceLeaveOneWholeArchiveAndNoOlderOne() throws Exception {
        built();
        sample();
        program("jdk/bin/java", ARCHIVES);
        Path older = root.resolve("target/classes-1.jsa");
        Files.writeString(older, "older");
        Files.setLastModifiedTime(older, FileTime.fromMillis(0));

        Process first = start("class-archive", jdk());
        Process second = start("class-archive", jdk());

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(target())
                .containsExactlyInAnyOrder(
                        "investstat.jar",
                        "spark.classpath",
                        archive().getFileName().toString());
        assertThat(archive()).hasContent("classes of 201 lines" + END);
    }

    @Test
    void anArchiveThatCannotBeMadeIsNoError() throws Exception {
        built();
        sample();
        program("jdk/bin/java", ARCHIVES + "exit 3\n");

        assertThat(run("class-archive", jdk())).containsExactly("archiving the classes that a run loads ...");
        assertThat(target()).containsExactlyInAnyOrder("investstat.jar", "spark.classpath");
    }

    /** As hosts answer whose locales differ: what Java would make of file names, and which locales there are. */
    @Test
    void aLocaleWithoutChineseGivesWayToOneOfTheHost() throws Exception {
        built();
        String locale = """
                #!/usr/bin/env bash
                [[ -n "$INVESTSTAT_LOCALE" ]] && echo "$LC_ALL for $INVESTSTAT_LOCALE" || echo "$LANG stays"
                """;
        program("jdk/bin/java", locale);
        program("spark/bin/spark-submit", locale);

        assertThat(investstat(host("echo UTF-8", "C.UTF-8"), "plan")).containsExactly("C.UTF-8 stays");
        assertThat(investstat(host("echo GB18030", "zh_CN.GB18030"), "plan")).containsExactly("zh_CN.GB18030 stays");
        assertThat(investstat(host("echo ANSI_X3.4-1968", "POSIX"), "plan")).containsExactly("C.utf8 for POSIX");
        assertThat(investstat(host("echo ISO-8859-1", "en_US"), "plan")).containsExactly("C.utf8 for en_US");
        assertThat(investstat(host("echo Cannot set LC_ALL >&2; echo UTF-8", "zh_CN.UTF-8"), "plan"))
                .containsExactly("C.utf8 for zh_CN.UTF-8");
        Map<String, String> env = new HashMap<>(host("echo ANSI_X3.4-1968", "C"));
        env.put("SPARK_HOME", root.resolve("spark").toString());
        assertThat(run("submit", env, "plan")).containsExactly("C.utf8 for C");
    }

    /** A host that answers {@code locale charmap} so, and has two locales of UTF-8. */
    private Map<String, String> host(String charmap, String locale) throws IOException {
        program("bin/locale", """
                #!/usr/bin/env bash
                if [[ "$1" == charmap ]]; then %s; else printf 'C\nC.utf8\nPOSIX\nzh_CN.utf8\n'; fi
                """.formatted(charmap));
        Map<String, String> env = new HashMap<>(Map.of("LANG", locale, "LC_ALL", "", "LC_MESSAGES", ""));
        env.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        return env;
    }

    /** As the scripts name it. */
    private Path archive() throws Exception {
        Files.writeString(root.resolve("scripts/name"), "source \"${0%/*}/launch.sh\"\nclass_archive\n");
        return Path.of(run("name", jdk()).get(0));
    }

    private void sample() throws IOException {
        Path ledgers = Files.createDirectories(root.resolve("data-sample/ledgers"));
        Files.writeString(ledgers.resolve("funds.csv"), "row\n".repeat(300));
        Files.createDirectories(ledgers.resolve("contracts"));
        Files.writeString(ledgers.resolve("contracts/2020.csv"), "row\n");
    }

    private List<String> target() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("target"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
