package org.investstat.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The reader that knows nothing of how the files were written: every value as DuckDB prints it. */
public final class DuckDb {
    private DuckDb() {}

    public static List<String> lines(String sql, Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(folder + "/*.parquet"))) {
            List<String> lines = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> line = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    line.add(rows.getString(i));
                }
                lines.add(String.join(" | ", line));
            }
            return lines;
        }
    }
}
