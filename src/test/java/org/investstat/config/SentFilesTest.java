package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.yaml.ConfigText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration that spark-submit sends along to a driver somewhere on a cluster. */
class SentFilesTest {
    @TempDir
    Path working;

    /** A cluster's own file system, in whose home folder there is nothing. */
    private final Configuration cluster = new Configuration(false);

    private final Properties settings = new Properties();

    @BeforeEach
    void anotherFileSystem() {
        cluster.set("fs.defaultFS", "viewfs://cluster/");
        cluster.set("fs.viewfs.mounttable.cluster.link./user", "file:" + working + "/nobody");
    }

    private String find(String name) {
        return new SentFiles(cluster, working, settings).find(name);
    }

    @Test
    void aFileInTheWorkingDirectoryIsTakenWhereTheClusterHasNone() throws IOException {
        Path file = Files.writeString(working.resolve("job.yaml"), "indicators: mine\n");
        Files.createDirectories(working.resolve("mine"));
        Files.writeString(working.resolve("mine/own.yaml"), "[]");

        assertThat(find("job.yaml")).isEqualTo(file.toUri().toString());
        ConfigFiles files = ConfigFiles.of(Optional.of(find("job.yaml")), cluster);
        assertThat(JobConfigReader.read(files, List.of(), Map.of()).indicators())
                .containsExactly("mine");
        assertThat(files.folders("indicators", List.of("mine")).get(0))
                .extracting(ConfigText::text)
                .containsExactly("[]");
    }

    @Test
    void aFolderOfAnArchiveIsTakenFromThere() throws IOException {
        Path file = Files.createDirectories(working.resolve("conf")).resolve("job.yaml");
        Files.writeString(file, "");

        assertThat(find("conf/job.yaml")).isEqualTo(file.toUri().toString());
    }

    @Test
    void whatIsNotLaidThereComesFromWhereSparkSaysItWas() {
        settings.setProperty("spark.files", "file:///etc/other.yaml,hdfs://nn/conf/job.yaml");
        settings.setProperty("spark.yarn.dist.files", "hdfs://nn/conf/night-7.yaml#night.yaml");

        assertThat(find("job.yaml")).isEqualTo("hdfs://nn/conf/job.yaml");
        assertThat(find("night.yaml")).isEqualTo("hdfs://nn/conf/night-7.yaml");
        assertThat(find("ob.yaml")).isEqualTo("ob.yaml");
        assertThat(find("hdfs://nn/job.yaml")).isEqualTo("hdfs://nn/job.yaml");
    }
}
