package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What numbers depend on and a reader cannot know. */
final class Machine {
    private Machine() {}

    static String facts(Options options) throws IOException, SQLException {
        return "machine: %s, %d cores of which %d are used, %s; load %s%nversions: Java %s, Spark %s, DuckDB %s%n"
                .formatted(
                        line("/proc/cpuinfo", "model name").replaceFirst(".*: ", ""),
                        Runtime.getRuntime().availableProcessors(),
                        options.cores(),
                        line("/proc/meminfo", "MemTotal").replaceAll("\\s+", " "),
                        Files.readString(Path.of("/proc/loadavg")).strip(),
                        System.getProperty("java.version"),
                        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                        duckDb());
    }

    private static String line(String file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("unknown");
        }
    }

    private static String duckDb() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
