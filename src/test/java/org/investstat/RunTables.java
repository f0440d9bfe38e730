package org.investstat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a run as DuckDB sees them: each is a view of its name. */
public final class RunTables implements AutoCloseable {
    private final Connection connection;
    private final List<String> names;

    private RunTables(Connection connection, List<String> names) {
        this.connection = connection;
        this.names = names;
    }

    /** @param run the run's folder, or the link to it */
    public static RunTables of(Path run) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        List<String> names = new ArrayList<>();
        try (Stream<Path> tables = Files.list(run.resolve("tables"));
                Statement statement = connection.createStatement()) {
            for (Path table : tables.sorted().toList()) {
                String name = table.getFileName().toString();
                statement.execute("create view " + name + " as select * from '" + table + "/*.parquet'");
                names.add(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunTables(connection, names);
    }

    public List<String> names() {
        return names;
    }

    /** One more view. */
    public void view(String name, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create view " + name + " as " + sql);
        }
    }

    /** The rows of a query, values joined by {@code |}, absent ones as {@code -}. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String cell = rows.getString(i);
                    cells.add(cell == null ? "-" : cell);
                }
                all.add(String.join("|", cells));
            }
            return all;
        }
    }

    /** The single value of a query. */
    public String value(String sql) throws SQLException {
        List<String> rows = rows(sql);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows instead of one: " + sql);
        }
        return rows.get(0);
    }

    /**
     * One printed figure of the table indicators.
     *
     * @param where dimension and member, in turn; none: the total
     */
    public String text(String indicator, String region, String period, String... where) throws SQLException {
        String members = IntStream.range(0, 2)
                .mapToObj(i -> 2 * i < where.length
                        ? "dim_%1$d = '%2$s' and member_%1$d = '%3$s'".formatted(i + 1, where[2 * i], where[2 * i + 1])
                        : "dim_%d is null".formatted(i + 1))
                .collect(Collectors.joining(" and "));
        return value(
                "select text from indicators where indicator_id = '%s' and region_code = '%s' and period = '%s' and "
                                .formatted(indicator, region, period)
                        + members);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
