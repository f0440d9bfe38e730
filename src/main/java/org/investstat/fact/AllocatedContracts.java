package org.investstat.fact;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One row per current contract with the array {@code lines}, one element per investor sorted by id, amounts allocated;
 * one element without investor where the contract has none; and {@code lead}, the lead's element.
 */
public final class AllocatedContracts {
    /** Exact relative weights, which the share rounds. */
    static final DataType WEIGHT = DataTypes.createDecimalType(38, 0);
    /** Shape of an element of {@code lines}. */
    static final StructType LINE = new StructType()
            .add("investor_id", DataTypes.StringType)
            .add("investor_name", DataTypes.StringType)
            .add("credit_code", DataTypes.StringType)
            .add("origin_code", DataTypes.StringType)
            .add("tags", ReferenceColumns.STRINGS)
            .add("share", DataTypes.createDecimalType(18, 12))
            .add("amount", Money.TYPE)
            .add("is_lead", DataTypes.BooleanType)
            .add("source_file", DataTypes.StringType)
            .add("source_line", DataTypes.LongType)
            .add("weight", WEIGHT);

    private AllocatedContracts() {}

    /**
     * One row per contract.
     *
     * @param contracts accepted rows
     * @param investorLines accepted rows of contract_investors
     * @param investors accepted rows
     */
    public static Dataset<Row> apply(Dataset<Row> contracts, Dataset<Row> investorLines, Dataset<Row> investors) {
        Dataset<Row> allocated = contracts
                .drop(LedgerSchema.NOTES, LedgerSchema.PROBLEM)
                .join(linesByContract(investorLines, investors), "contract_id", "left")
                .withColumn("lines", allocation(col("amount"), col("given")))
                .drop("given");
        return allocated.withColumn(
                "lead", filter(col("lines"), l -> l.getField("is_lead")).getItem(0));
    }

    private static Dataset<Row> linesByContract(Dataset<Row> lines, Dataset<Row> investors) {
        Column element = struct(
                col("investor_id"),
                col("investor_name"),
                col("credit_code"),
                col("origin_code"),
                col("tags"),
                col("share"),
                coalesce(col("is_lead"), lit(false)).as("is_lead"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE));
        return lines.join(known(investors), "investor_id")
                .groupBy("contract_id")
                .agg(array_sort(collect_list(element)).as("given"));
    }

    /** What lines say of an investor. */
    static Dataset<Row> known(Dataset<Row> investors) {
        return investors.select(
                col("investor_id"),
                col("name").as("investor_name"),
                col("credit_code"),
                col("origin").as("origin_code"),
                coalesce(col("tags"), lit(new String[0])).as("tags"));
    }

    private static Column allocation(Column amount, Column given) {
        UDF2<BigDecimal, @Nullable Seq<Row>, Row[]> allocate = (whole, lines) ->
                lines == null ? new Row[] {unattributed(whole)} : allocated(whole, CollectionConverters.asJava(lines));
        return udf(allocate, DataTypes.createArrayType(LINE, false)).apply(amount, given);
    }

    private static Row unattributed(BigDecimal whole) {
        return RowFactory.create(
                null, null, null, null, new String[0], BigDecimal.ONE, whole, true, null, null, BigDecimal.ONE);
    }

    private static Row[] allocated(BigDecimal whole, List<Row> lines) {
        List<@Nullable BigDecimal> shares = new ArrayList<>(lines.size());
        List<Boolean> flags = new ArrayList<>(lines.size());
        for (Row line : lines) {
            shares.add(line.getAs("share"));
            flags.add(line.getAs("is_lead"));
        }
        List<BigInteger> weights = Allocation.weights(shares);
        long[] parts = Allocation.split(Money.fen(whole), weights);
        int lead = Allocation.lead(weights, flags);
        Row[] out = new Row[lines.size()];
        for (int i = 0; i < out.length; i++) {
            Row line = lines.get(i);
            out[i] = RowFactory.create(
                    line.getAs("investor_id"),
                    line.getAs("investor_name"),
                    line.getAs("credit_code"),
                    line.getAs("origin_code"),
                    line.getAs("tags"),
                    Allocation.share(weights, i),
                    Money.yuan(parts[i]),
                    i == lead,
                    line.getAs(LedgerSchema.FILE),
                    line.getAs(LedgerSchema.LINE),
                    new BigDecimal(weights.get(i)));
        }
        return out;
    }
}
