package org.investstat.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** The peers by the names that the command line knows them by. */
enum Contestant {
    INVESTSTAT("investstat"),
    DUCKDB_FUSED("DuckDB, grouping sets"),
    DUCKDB_BOARDS("DuckDB, a query a board"),
    SPARK_FUSED("Spark SQL, grouping sets"),
    SPARK_BOARDS("Spark SQL, a query a board"),
    DUCKDB_SCAN("DuckDB, scan alone"),
    SPARK_SCAN("Spark SQL, scan alone");

    private final String title;

    Contestant(String title) {
        this.title = title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** Whether it computes cells: a scan is the limit of all. */
    boolean answers() {
        return this != DUCKDB_SCAN && this != SPARK_SCAN;
    }

    private boolean inSpark() {
        return this == INVESTSTAT || this == SPARK_FUSED || this == SPARK_BOARDS || this == SPARK_SCAN;
    }

    /** Makes it ready, with a Spark that is there already if it needs one. */
    Peer over(Path lines, Questions questions, int cores) throws Exception {
        SparkSession spark = inSpark() ? Sessions.peers(cores) : null;
        return switch (this) {
            case INVESTSTAT -> new OurPeer(questions, Sessions.ours(spark, lines), lines);
            case DUCKDB_FUSED -> DuckDbPeer.fused(questions, lines, cores);
            case DUCKDB_BOARDS -> DuckDbPeer.byBoard(questions, lines, cores);
            case SPARK_FUSED -> SparkPeer.fused(questions, spark, lines);
            case SPARK_BOARDS -> SparkPeer.byBoard(questions, spark, lines);
            case DUCKDB_SCAN -> DuckDbPeer.scan(questions, lines, cores);
            case SPARK_SCAN -> SparkPeer.scan(questions, spark, lines);
        };
    }

    static Contestant named(String id) {
        return Arrays.stream(values())
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer '" + id + "': there are " + ids()));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Contestant::id).toList();
    }
}
