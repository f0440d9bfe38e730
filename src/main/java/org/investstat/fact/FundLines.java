package org.investstat.fact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of {@link org.investstat.table.Facts#FUND_LINES}, by facts rule 8: a flow goes to the investor it names, else
 * over the investors of the project's first contract with its shares, else to one line of unknown origin.
 */
public final class FundLines {
    private static final List<String> OF_PROJECT = List.of(
            "project_name",
            "region_code",
            "region_name",
            "signed_on",
            "industry_code",
            "sector",
            "industry",
            "industry_section",
            "industry_division",
            "chains",
            "size_bands",
            "channel",
            "team",
            "campaign",
            "event",
            "is_key",
            "park");
    private static final StructType LINE = new StructType()
            .add("investor_id", DataTypes.StringType)
            .add("investor_name", DataTypes.StringType)
            .add("origin_code", DataTypes.StringType)
            .add("investor_tags", ReferenceColumns.STRINGS)
            .add("share", DataTypes.createDecimalType(18, 12))
            .add("amount", Money.TYPE);

    private FundLines() {}

    /**
     * One row per flow and investor.
     *
     * @param funds accepted rows
     * @param projects of {@link SignedProjects}
     * @param contracts of {@link AllocatedContracts}
     * @param investors accepted rows
     */
    public static Dataset<Row> apply(
            Dataset<Row> funds,
            Dataset<Row> projects,
            Dataset<Row> contracts,
            Dataset<Row> investors,
            ReferenceColumns reference) {
        Dataset<Row> lines = flows(funds, projects, contracts, investors)
                .withColumn("line", explode(allocation(col("flow_amount"), col("takers"))))
                .drop("takers")
                .select(col("*"), col("line.*"))
                .drop("line");
        return reference.withOrigin(lines, "arrived_on");
    }

    /** One row per flow with its project's columns and {@code takers}, the investors it is split over. */
    private static Dataset<Row> flows(
            Dataset<Row> funds, Dataset<Row> projects, Dataset<Row> contracts, Dataset<Row> investors) {
        List<Column> ofProject = new ArrayList<>(List.of(col("project_id"), col("first_contract_id")));
        OF_PROJECT.forEach(c -> ofProject.add(col(c)));
        Dataset<Row> sharing = contracts.select(col("contract_id").as("first_contract_id"), col("lines"));
        Dataset<Row> joined = funds.drop(LedgerSchema.NOTES, LedgerSchema.PROBLEM)
                .withColumnRenamed("amount", "flow_amount")
                .join(projects.select(ofProject.toArray(Column[]::new)), "project_id")
                .join(sharing, new String[] {"first_contract_id"}, "left")
                .join(AllocatedContracts.known(investors), new String[] {"investor_id"}, "left");
        return joined.withColumn("takers", takers())
                .drop("investor_id", "investor_name", "origin_code", "tags", "lines");
    }

    private static Column takers() {
        Column whole = lit(BigDecimal.ONE).cast(AllocatedContracts.WEIGHT);
        Column named = array(taker(
                col("investor_id"), col("investor_name"), col("origin_code"), coalesce(col("tags"), noTags()), whole));
        Column sharing = transform(
                col("lines"),
                l -> taker(
                        l.getField("investor_id"),
                        l.getField("investor_name"),
                        l.getField("origin_code"),
                        l.getField("tags"),
                        l.getField("weight")));
        Column nobody = lit(null).cast("string");
        return when(col("investor_id").isNotNull(), named)
                .otherwise(coalesce(sharing, array(taker(nobody, nobody, nobody, noTags(), whole))));
    }

    private static Column noTags() {
        return lit(new String[0]);
    }

    private static Column taker(Column id, Column name, Column origin, Column tags, Column weight) {
        return struct(
                id.as("investor_id"),
                name.as("investor_name"),
                origin.as("origin_code"),
                tags.as("tags"),
                weight.as("weight"));
    }

    private static Column allocation(Column amount, Column takers) {
        UDF2<BigDecimal, Seq<Row>, Row[]> allocate =
                (whole, rows) -> allocated(whole, CollectionConverters.asJava(rows));
        return udf(allocate, DataTypes.createArrayType(LINE, false)).apply(amount, takers);
    }

    private static Row[] allocated(BigDecimal whole, List<Row> takers) {
        List<BigInteger> weights = new ArrayList<>(takers.size());
        for (Row taker : takers) {
            weights.add(taker.<BigDecimal>getAs("weight").toBigIntegerExact());
        }
        long[] parts = Allocation.split(Money.fen(whole), weights);
        Row[] lines = new Row[parts.length];
        for (int i = 0; i < lines.length; i++) {
            Row taker = takers.get(i);
            lines[i] = RowFactory.create(
                    taker.getAs("investor_id"),
                    taker.getAs("investor_name"),
                    taker.getAs("origin_code"),
                    taker.getAs("tags"),
                    Allocation.share(weights, i),
                    Money.yuan(parts[i]));
        }
        return lines;
    }
}
