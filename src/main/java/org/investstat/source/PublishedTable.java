package org.investstat.source;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.source.file.InputStreams;
import org.investstat.table.TableSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** A table of a run, read again by Spark. */
public final class PublishedTable {
    private PublishedTable() {}

    /**
     * The rows in the columns of the schema, whose types the files must have.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where the folder cannot be listed
     */
    public static Dataset<Row> read(SparkSession session, String folder, TableSchema schema) {
        try {
            return NamedParquet.read(session, folder, schema.struct(), Map.of());
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare
            if (e instanceof IOException io) {
                throw unlisted(folder, io);
            }
            throw e;
        }
    }

    private static Failure unlisted(String folder, IOException why) {
        Throwable first = why;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new Failure(
                ExitCode.OUTPUT,
                Text.of(
                                "{0} 写入后无法回读：{1}；本次结果不发布，请检查磁盘后重新运行",
                                "{0} cannot be read back: {1}; nothing is published, check the disk and run again")
                        .with(folder.replaceFirst("^file:/+", "/"), InputStreams.reason(first)),
                why);
    }
}
