package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar and its bill of materials are the same bytes wherever they are made: neither the folder nor times of files, time
 * zone, locale and umask show in them. The classes are those of this build: to compile them again would take a minute.
 */
@Tag("runs")
class SameJarIT {
    private static final String BILL = "target/investstat-sbom.json";
    private static final Path SOURCE = Path.of(System.getProperty("investstat.basedir", "."));

    @Test
    void packagedElsewhereItIsTheSame(@TempDir Path elsewhere) throws Exception {
        for (String part : List.of("pom.xml", "LICENSE", "conf", "src/main/resources", "src/build", "target/classes")) {
            copy(SOURCE.resolve(part), elsewhere.resolve(part));
        }
        String repository = System.getProperty("localRepository");
        boolean billed = Files.exists(SOURCE.resolve(BILL)); // offline Maven makes none
        if (billed) {
            copy(SOURCE.resolve(BILL), elsewhere.resolve(BILL)); // what is added to it is the same again
        }
        ProcessBuilder packaging = new ProcessBuilder(
                        "bash",
                        "-c",
                        "umask 077; mvn -o -B -q \"$@\" jar:jar shade:shade@default exec:exec@shaded-components",
                        "mvn",
                        repository == null ? "-B" : "-Dmaven.repo.local=" + repository)
                .directory(elsewhere.toFile())
                .inheritIO();
        packaging.environment().putAll(Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C"));

        assertThat(packaging.start().waitFor()).isZero();

        assertThat(elsewhere.resolve("target/investstat.jar"))
                .hasSameBinaryContentAs(SOURCE.resolve("target/investstat.jar"));
        if (billed) {
            assertThat(elsewhere.resolve(BILL)).hasSameBinaryContentAs(SOURCE.resolve(BILL));
        }
    }

    /** What Spark's jars say themselves of what was put into them. */
    @Test
    void theBillOfMaterialsNamesWhatIsShadedInsideOfJars() throws IOException {
        assumeTrue(Files.exists(SOURCE.resolve(BILL)), "offline Maven makes no bill of materials");
        JsonNode bill = new ObjectMapper().readTree(SOURCE.resolve(BILL).toFile());
        Map<String, List<String>> inside = new HashMap<>();
        for (JsonNode component : bill.get("components")) {
            inside.put(
                    component.get("name").asText(), component.path("components").findValuesAsText("name"));
        }

        assertThat(inside.get("spark-core_2.13")).contains("jetty-server", "jetty-http");
        assertThat(inside.get("spark-network-common_2.13"))
                .contains("guava")
                .doesNotContain("spark-network-common_2.13");
        assertThat(inside.get("parquet-jackson")).contains("jackson-databind");
        assertThat(inside.get("hadoop-client-runtime")).contains("jackson-databind", "jetty-http", "avro");
        assertThat(inside.get("netty-handler")).isEmpty();
        assertThat(inside).doesNotContainKeys("zookeeper", "netty-all", "netty-codec-http");
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
