package org.investstat.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Files that {@code --files} and {@code --archives} of spark-submit sent along. YARN and Kubernetes lay them into the
 * working directory of the driver, which is no place of the cluster's own file system; elsewhere the settings of Spark
 * say where they came from.
 */
final class SentFiles {
    private static final String[] SETTINGS = {"spark.files", "spark.yarn.dist.files"};

    private final Configuration hadoop;
    private final java.nio.file.Path working;
    private final Properties settings;

    SentFiles(Configuration hadoop, java.nio.file.Path working, Properties settings) {
        this.hadoop = hadoop;
        this.working = working;
        this.settings = settings;
    }

    /** The place of a relative name that is there under no file system's own path; any other name as it is. */
    String find(String name) {
        Path said = new Path(name);
        if (said.isAbsolute() || said.toUri().getScheme() != null || exists(said)) {
            return name;
        }
        return here(name).or(() -> sent(said.getName())).orElse(name);
    }

    private boolean exists(Path path) {
        try {
            return path.getFileSystem(hadoop).exists(path);
        } catch (IOException e) {
            return false; // whoever opens it says what is wrong
        }
    }

    private Optional<String> here(String name) {
        java.nio.file.Path local = working.resolve(name);
        return Files.exists(local) ? Optional.of(local.toUri().toString().replaceFirst("/$", "")) : Optional.empty();
    }

    /** By its own name, or that which stands behind a {@code #}. */
    private Optional<String> sent(String name) {
        return Arrays.stream(SETTINGS)
                .flatMap(setting -> Stream.of(settings.getProperty(setting, "").split(",", -1)))
                .map(String::strip)
                .filter(uri -> uri.endsWith("/" + name) || uri.endsWith("#" + name))
                .map(uri -> uri.replaceFirst("#[^#]*$", ""))
                .findFirst();
    }
}
