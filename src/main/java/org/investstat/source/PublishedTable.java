package org.investstat.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.table.TableSchema;

/** A table of a run, read again by Spark. */
public final class PublishedTable {
    private PublishedTable() {}

    /** The rows in the columns of the schema, whose types the files must have. */
    public static Dataset<Row> read(SparkSession session, String folder, TableSchema schema) {
        return session.read().schema(schema.struct()).parquet(folder);
    }
}
