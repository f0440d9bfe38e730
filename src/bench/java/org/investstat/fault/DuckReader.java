package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A reader with DuckDB who asks again and again for sums of three tables, each time of the run that CURRENT or the link
 * names at that moment. Sums of two runs in one answer would be a sum that no run has.
 */
final class DuckReader implements AutoCloseable {
    private static final String SUMS = """
            select (select sum(amount) from '%1$s/tables/contract_lines/*.parquet'),
                   (select sum(contract_amount) from '%1$s/tables/projects/*.parquet'),
                   (select sum(value) from '%1$s/tables/indicators/*.parquet')""";

    private final Path output;
    private final Thread thread = new Thread(this::loop, "reader");
    private final Map<String, Integer> answers = new TreeMap<>();
    private volatile boolean over;
    private Optional<Throwable> broken = Optional.empty();

    /** @param output of which a run is published already */
    DuckReader(Path output) {
        this.output = output;
        thread.start();
    }

    /** What the published run answers to one who asks alone. */
    static String sums(Path output) throws SQLException, IOException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            return sums(duck, output.resolve("current").toRealPath());
        }
    }

    private static String sums(Connection duck, Path run) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet sums = statement.executeQuery(SUMS.formatted(run))) {
            sums.next();
            return sums.getString(1) + " " + sums.getString(2) + " " + sums.getString(3);
        }
    }

    private void loop() {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (int i = 0; !over; i++) {
                Path run = i % 2 == 0 ? ofPointer() : output.resolve("current").toRealPath();
                answers.merge(sums(duck, run), 1, Integer::sum);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            broken = Optional.of(e);
        }
    }

    private Path ofPointer() throws IOException {
        return output.resolve("runs")
                .resolve(Files.readString(output.resolve("CURRENT")).strip());
    }

    /** Stops it; the answers it got, and how often each. */
    Map<String, Integer> answers() throws InterruptedException {
        close();
        thread.join();
        if (broken.isPresent()) {
            throw new AssertionError("the reader failed", broken.get());
        }
        return answers;
    }

    @Override
    public void close() {
        over = true;
    }
}
