package org.investstat.source;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The one door to Spark's reading of files. Spark takes a path for a pattern, so that the folder {@code out[1]} is read
 * as {@code out1}, the output of somebody else; here a path is a name, whatever letters it has.
 */
final class NamedParquet {
    /** Spark's own readers of file tables set it where a path is a name already. */
    private static final String PATTERNS = "__globPaths__";

    private NamedParquet() {}

    /**
     * The rows of a file, or of the files in a folder.
     *
     * @param path exactly this one
     * @param options of Spark's reader
     */
    static Dataset<Row> read(SparkSession session, String path, StructType schema, Map<String, String> options) {
        return session.read()
                .schema(schema)
                .options(options)
                .option(PATTERNS, "false")
                .parquet(path);
    }
}
