package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.config.yaml.ConfigText;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    private static final List<String> SHIPPED = List.of(JobConfig.SHIPPED);

    @TempDir
    Path folder;

    @Test
    void theShippedConfigurationNeedsNoFile() {
        ConfigFiles files = shipped(getClass().getClassLoader());

        assertThat(JobConfigReader.read(files, List.of(), Map.of())
                        .source("contracts")
                        .header())
                .containsEntry("合同编号", "contract_id");
        assertThat(files.job().name()).isEqualTo("conf/job.yaml");
        assertThat(names(files.folders("indicators", SHIPPED)))
                .contains("conf/indicators/10-contracts.yaml")
                .isSorted();
    }

    @Test
    void aJarWithoutFolderEntriesIsListedLikeAFolder() throws IOException {
        Path jar = folder.resolve("app.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name :
                    List.of("conf/job.yaml", "conf/boards/b.yaml", "conf/boards/a.yaml", "conf/boards/a.md")) {
                entries.putNextEntry(new JarEntry(name));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(names(shipped(loader).folders("boards", SHIPPED)))
                    .containsExactly("conf/boards/a.yaml", "conf/boards/b.yaml");
        }
    }

    @Test
    void aFolderBesideTheConfigurationStandsInForTheShippedOne() throws IOException {
        Path own = definitions("indicators");

        assertThat(names(files().folders("indicators", SHIPPED))).containsExactly(own.toString());
        assertThat(names(files().folders("boards", SHIPPED))).contains("conf/boards/10-overview.yaml");
    }

    @Test
    void aFolderBesideTheConfigurationThatIsListedAddsToTheShippedOne() throws IOException {
        Path own = definitions("indicators");

        assertThat(names(files().folders("indicators", List.of("shipped", "indicators"))))
                .contains("conf/indicators/10-contracts.yaml")
                .endsWith(own.toString());
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(catchThrowableOfType(Failure.class, () -> files().folders("boards", List.of("nowhere")))
                        .problems())
                .extracting(Text::en)
                .containsExactly(folder.resolve("nowhere") + ": there is no such file or folder; correct the path");
    }

    @Test
    void relativePathsStartAtTheConfiguration() {
        assertThat(files().resolve("in/x.csv"))
                .isEqualTo(folder.resolve("in/x.csv").toString());
        assertThat(files().resolve("/in/x.csv")).isEqualTo("/in/x.csv");
        assertThat(files().resolve("hdfs://nn/in")).isEqualTo("hdfs://nn/in");
    }

    @Test
    void eachReferenceFileComesFromTheNearestFolderThatHasIt() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("ref"));
        Files.writeString(mine.resolve("region_groups.csv"), "mine\n");
        Files.writeString(folder.resolve("job.yaml"), "reference: ref\n");
        JobConfig config = JobConfigReader.read(files(), List.of(), Map.of());

        assertThat(firstLine(config, "region_groups.csv")).isEqualTo("mine");
        assertThat(firstLine(config, "regions.csv")).isEqualTo("code,name,short_name,level,parent_code");
    }

    @Test
    void aFileThatItsNameKeepsFromBeingReadIsRefused() throws IOException {
        definitions("indicators");
        Files.writeString(folder.resolve("indicators/more.yml"), "[]\n");
        Files.writeString(folder.resolve("indicators/README.md"), "notes");
        Files.createDirectories(folder.resolve("press/2023"));
        Files.writeString(folder.resolve("press/10.ZH.md"), "通稿");

        assertThat(problems(() -> files().folders("indicators", List.of("indicators"))))
                .containsExactly(
                        folder + "/indicators/more.yml is not read: definitions have names that end with .yaml, in"
                                + " lower case");
        assertThat(problems(() -> files().templates(List.of("press"))))
                .containsExactlyInAnyOrder(
                        folder + "/press/10.ZH.md is not read: templates have names that end with .zh.md or .en.md",
                        folder + "/press/2023/ is not read: move its files up, or add it to the list of folders");
    }

    @Test
    void aReferenceFileThatNobodyAsksForIsRefused() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("ref"));
        Files.writeString(mine.resolve("README.md"), "notes");
        Files.writeString(mine.resolve("regions.CSV"), "");
        Files.writeString(mine.resolve("region_group.csv"), "");
        Files.writeString(folder.resolve("job.yaml"), "reference: ref\n");
        JobConfig config = JobConfigReader.read(files(), List.of(), Map.of());
        JobConfig elsewhere = JobConfigReader.read(files(), List.of("reference=reff"), Map.of());

        assertThat(problems(() -> files().checkReference(config)))
                .containsExactly(
                        mine + "/region_group.csv is not read: there is no reference file of this name; did you mean"
                                + " 'region_groups.csv'?",
                        mine + "/regions.CSV is not read: there is no reference file of this name; did you mean"
                                + " 'regions.csv'?");
        assertThat(problems(() -> files().checkReference(elsewhere)))
                .containsExactly(folder + "/reff: there is no such file or folder; correct the path");
    }

    private static List<String> problems(ThrowingCallable attempt) {
        return catchThrowableOfType(Failure.class, attempt).problems().stream()
                .map(Text::en)
                .toList();
    }

    private String firstLine(JobConfig config, String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(files().reference(config, name))) {
            return reader.readLine();
        }
    }

    private Path definitions(String kind) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(kind)).resolve("mine.yaml"), "[]\n");
    }

    private ConfigFiles files() {
        return ConfigFiles.of(Optional.of(folder.resolve("job.yaml").toString()), new Configuration(false));
    }

    private static ConfigFiles shipped(ClassLoader loader) {
        return ConfigFiles.of(Optional.empty(), new Configuration(false), loader);
    }

    private static List<String> names(List<List<ConfigText>> folders) {
        return folders.stream().flatMap(List::stream).map(ConfigText::name).toList();
    }
}
