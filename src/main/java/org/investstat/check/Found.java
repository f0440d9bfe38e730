package org.investstat.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/** What {@link QualityTables#findings} takes: code, ledger, key, text, text_en, source_file and source_line. */
final class Found {
    private static final BigDecimal WAN = new BigDecimal("0.0001");

    private Found() {}

    /**
     * A finding about a row where the condition holds, else null.
     *
     * @param slots what stands for {@code {0}}, {@code {1}} ... of the text
     */
    static Column when(FindingCode code, LedgerSchema ledger, Column condition, Text text, Column... slots) {
        return org.apache.spark.sql.functions.when(
                condition,
                struct(
                        lit(code.id()).as("code"),
                        lit(ledger.name()).as("ledger"),
                        filled(text.zh(), slots).as("text"),
                        filled(text.en(), slots).as("text_en")));
    }

    private static Column filled(String pattern, Column... slots) {
        String format = pattern.replace("%", "%%");
        for (int i = 0; i < slots.length; i++) {
            format = format.replace("{" + i + "}", "%" + (i + 1) + "$s");
        }
        return format_string(format, slots);
    }

    /** An amount of yuan in 万元, exact and without zeros at its end. */
    static Column wan(Column yuan) {
        return regexp_replace(yuan.multiply(lit(WAN)).cast("decimal(38,6)").cast("string"), "\\.?0+$", "");
    }

    /**
     * One row per finding.
     *
     * @param found columns of {@link #when}
     * @param key the column that names the row
     * @param rows with source_file and source_line, null where no one row is meant
     */
    static Dataset<Row> rows(Dataset<Row> rows, String key, List<Column> found) {
        return rows.withColumn("found", explode(array_compact(array(found.toArray(Column[]::new)))))
                .select(
                        col("found.code").as("code"),
                        col("found.ledger").as("ledger"),
                        col(key).as("key"),
                        col("found.text").as("text"),
                        col("found.text_en").as("text_en"),
                        col(LedgerSchema.FILE),
                        col(LedgerSchema.LINE));
    }
}
