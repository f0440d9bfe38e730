package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.investstat.job.BenchSession;

/** One Spark, two sessions: the peers' with the settings that its users have, and the product's own. */
final class Sessions {
    private Sessions() {}

    static SparkSession peers(int cores) {
        return SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("bench")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores))
                .getOrCreate();
    }

    /** @param peers keeps Spark going */
    static SparkSession ours(SparkSession peers, Path lines) throws IOException {
        SparkSession.setDefaultSession(peers);
        SparkSession.setActiveSession(peers);
        SparkSession session = BenchSession.open(bytes(lines));
        SparkSession.setActiveSession(peers);
        return session;
    }

    /** Of all files of a folder. */
    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
