package org.investstat.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;

/** A CSV file in another format, in its place. */
final class Formats {
    private Formats() {}

    static void pack(Path csv) throws IOException {
        Path packed = csv.resolveSibling(csv.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(csv, out);
        }
        Files.delete(csv);
    }

    static void parquet(Path csv) throws IOException {
        String parquet = csv.toString().replaceFirst("\\.csv$", ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            duckdb.execute("copy (from read_csv('%s', header = true, all_varchar = true)) to '%s' (format parquet)"
                    .formatted(csv, parquet));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Files.delete(csv);
    }
}
