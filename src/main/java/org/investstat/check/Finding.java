package org.investstat.check;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk is told about one thing in a ledger.
 *
 * @param code of {@link FindingCode}
 * @param key names the thing within the ledger
 * @param file of the row that is meant; null where no one row is
 * @param line of that row
 */
public record Finding(
        String code,
        String ledger,
        String key,
        Text text,
        @Nullable String file,
        @Nullable Long line) {
    /** Rows of findings, before their severity is known. */
    static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType)
            .add("ledger", DataTypes.StringType)
            .add("key", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("text_en", DataTypes.StringType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    /** A finding that no one row carries. */
    Finding(FindingCode code, LedgerSchema ledger, String key, Text text) {
        this(code.id(), ledger.name(), key, text, null, null);
    }

    /** As {@link QualityTables#findings} takes them. */
    public static Rows rows(List<Finding> findings) {
        return Rows.ofList(
                findings.stream().map(f -> RowFactory.create(f.values())).toList(), TYPE);
    }

    /** In the order of {@link #TYPE}. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {code, ledger, key, text.zh(), text.en(), file, line};
    }
}
