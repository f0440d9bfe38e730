package org.investstat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The tables of a run as Spark SQL sees them: each is a view of its name, in a session of its own. */
public final class SparkTables {
    private final SparkSession session = TestSpark.session().newSession();

    /**
     * Makes the views.
     *
     * @param run the run's folder, or the link to it
     * @param tables their names
     */
    public SparkTables(Path run, List<String> tables) {
        tables.forEach(table -> session.read()
                .parquet(run.resolve("tables").resolve(table).toString())
                .createOrReplaceTempView(table));
    }

    /** One more view. */
    public void view(String name, String sql) {
        session.sql(sql).createOrReplaceTempView(name);
    }

    /** The rows of a query, values joined by {@code |}, absent ones as {@code -}. */
    public List<String> rows(String sql) {
        return session.sql(sql).collectAsList().stream().map(SparkTables::line).toList();
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(text(row.get(i)));
        }
        return String.join("|", cells);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
