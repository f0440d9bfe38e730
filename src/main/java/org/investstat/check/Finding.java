package org.investstat.check;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/**
 * A finding that is made on the driver.
 *
 * @param key of the ledger's row
 */
public record Finding(FindingCode code, String ledger, String key, Text text, String file, long line) {
    private static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("ledger", DataTypes.StringType, false)
            .add("key", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false)
            .add("text_en", DataTypes.StringType, false)
            .add(LedgerSchema.FILE, DataTypes.StringType, true)
            .add(LedgerSchema.LINE, DataTypes.LongType, true);

    /** As {@link QualityTables#findings} takes them. */
    public static Dataset<Row> dataset(SparkSession session, List<Finding> findings) {
        return session.createDataFrame(findings.stream().map(Finding::row).toList(), TYPE);
    }

    private Row row() {
        return RowFactory.create(code.id(), ledger, key, text.zh(), text.en(), file, line);
    }
}
