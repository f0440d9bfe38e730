package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.investstat.table.TableSchema;

/** Published tables made from a few literal rows; columns that a row does not name are null. */
final class HandMadeTables implements AutoCloseable {
    private final Path tables;
    private final Connection connection;

    HandMadeTables(Path tables) throws SQLException {
        this.tables = tables;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Starts a table without rows. */
    HandMadeTables table(TableSchema schema) throws SQLException {
        String columns = schema.columns().stream()
                .map(c -> '"' + c.name() + "\" " + type(c.type()))
                .collect(Collectors.joining(", "));
        return execute("create table " + schema.name() + " (" + columns + ")");
    }

    HandMadeTables execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** Writes the tables as a run would publish them. */
    void publish(String... names) throws SQLException, IOException {
        for (String name : List.of(names)) {
            Path folder = Files.createDirectories(tables.resolve(name));
            execute("copy " + name + " to '" + folder.resolve("part-0.parquet") + "' (format parquet)");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String type(DataType type) {
        if (type instanceof ArrayType list) {
            return type(list.elementType()) + "[]";
        } else if (type instanceof DecimalType decimal) {
            return "decimal(%d, %d)".formatted(decimal.precision(), decimal.scale());
        } else if (type instanceof DateType) {
            return "date";
        } else if (type instanceof LongType) {
            return "bigint";
        }
        return type instanceof BooleanType ? "boolean" : "varchar";
    }
}
