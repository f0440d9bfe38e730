package org.investstat.conform;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/**
 * Facts rule 3: the lines of a contract stand or fall together. One rejected line, a sum of shares other than 1 (within
 * 0.0001), or shares that are all zero reject every line; the amount then goes to {@code unknown}.
 */
public final class ContractShares {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final WindowSpec CONTRACT = Window.partitionBy(col("contract_id"));
    private static final Column ACCEPTED = Fate.ACCEPTED.met();

    private ContractShares() {}

    /** The same rows, with their fate settled.
     *
     * @param lines contract_investors after {@link Fates}
     */
    public static Dataset<Row> apply(Dataset<Row> lines) {
        Column share = when(ACCEPTED, col("share"));
        Column rejected = Fate.REJECTED.met();
        Column place = when(rejected, struct(col(LedgerSchema.FILE), col(LedgerSchema.LINE)));
        Dataset<Row> known = lines.withColumn("given", count(share).over(CONTRACT))
                .withColumn("lines", count(when(ACCEPTED, lit(1))).over(CONTRACT))
                .withColumn("total", sum(share).over(CONTRACT))
                .withColumn("place", min(place).over(CONTRACT));
        return group(known).drop("given", "lines", "total", "place");
    }

    private static Dataset<Row> group(Dataset<Row> known) {
        Column value = col("contract_id");
        Column cause = concat(
                col("place").getField(LedgerSchema.FILE),
                lit(":"),
                col("place").getField(LedgerSchema.LINE).cast("string"));
        Dataset<Row> whole = Problems.reject(
                known,
                ACCEPTED.and(value.isNotNull()).and(col("place").isNotNull()),
                Problems.of(
                        "group_rejected",
                        lit("contract_id"),
                        value,
                        Text.of(
                                "同一合同的另一行投资方被拒，整份合同的投资方都不计，金额计入未知来源；改正那一行",
                                "another line of the contract was rejected, so none of them counts and the amount goes to unknown: mend that line")),
                cause);
        Column allGiven = col("given").equalTo(col("lines"));
        Column none = lit(null).cast("string");
        Dataset<Row> nonZero = Problems.reject(
                whole,
                ACCEPTED.and(allGiven).and(col("total").equalTo(0)),
                Problems.of(
                        "share_zero",
                        lit("share"),
                        plain(col("share")),
                        Text.of("该合同各投资方比例全为零", "all shares of the contract are zero")),
                none);
        Column over = col("total").gt(BigDecimal.ONE.add(TOLERANCE));
        Column off = abs(col("total").minus(lit(BigDecimal.ONE))).gt(TOLERANCE);
        return Problems.reject(
                nonZero,
                ACCEPTED.and(over.or(allGiven.and(off))),
                Problems.of(
                        "share_sum",
                        lit("share"),
                        plain(col("share")),
                        Text.of(
                                "该合同各投资方比例之和应为1（允许误差0.0001），实为",
                                "the shares of the contract must add up to 1 (within 0.0001), but come to "),
                        plain(col("total"))),
                none);
    }

    /** A decimal without the zeros at its end. */
    private static Column plain(Column number) {
        return regexp_replace(number.cast("string"), "\\.?0+$", "");
    }
}
