package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar is the same bytes wherever it is packaged: neither the folder nor times of files, time zone, locale and umask
 * show in it. The classes are those of this build: to compile them again would take a minute.
 */
@Tag("runs")
class SameJarIT {
    private static final Path SOURCE = Path.of(System.getProperty("investstat.basedir", "."));

    @Test
    void packagedElsewhereItIsTheSame(@TempDir Path elsewhere) throws Exception {
        for (String part : List.of("pom.xml", "LICENSE", "conf", "src/main/resources", "target/classes")) {
            copy(SOURCE.resolve(part), elsewhere.resolve(part));
        }
        String repository = System.getProperty("localRepository");
        ProcessBuilder packaging = new ProcessBuilder(
                        "bash",
                        "-c",
                        "umask 077; mvn -o -B -q \"$@\" jar:jar shade:shade@default",
                        "mvn",
                        repository == null ? "-B" : "-Dmaven.repo.local=" + repository)
                .directory(elsewhere.toFile())
                .inheritIO();
        packaging.environment().putAll(Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C"));

        assertThat(packaging.start().waitFor()).isZero();

        assertThat(elsewhere.resolve("target/investstat.jar"))
                .hasSameBinaryContentAs(SOURCE.resolve("target/investstat.jar"));
    }

    /** With the times of now. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
