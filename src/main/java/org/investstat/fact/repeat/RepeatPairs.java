package org.investstat.fact.repeat;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.reference.Reference;
import org.investstat.reference.Regions;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;

/**
 * Every pair of signed projects that is suspected to be one project. Projects meet by investor, in order of their
 * signing, and each is compared with those of the month before it: never all with all.
 */
public final class RepeatPairs {
    private static final String BLOCK = "block";
    /** A block is a credit code or a name, and these say which. */
    private static final String CODE = "c:";

    private static final String NAME = "n:";

    private RepeatPairs() {}

    /**
     * One element per pair, in no order. Needs one shuffle of the signed projects.
     *
     * @param projects of {@link org.investstat.fact.SignedProjects}
     */
    public static Dataset<RepeatPair> apply(Dataset<Row> projects, Broadcast<Reference> reference) {
        Column code = col("lead_credit_code");
        Column key = col("investor_key");
        Column blocks = array_compact(
                array(when(code.isNotNull(), concat(lit(CODE), code)), when(key.notEqual(""), concat(lit(NAME), key))));
        return projects.where(col("signed_on")
                        .isNotNull()
                        .and(col("lead_investor_name").isNotNull()))
                .select(columns(investorKey(reference)))
                .withColumn(BLOCK, explode(blocks))
                .repartition(col(BLOCK))
                .sortWithinPartitions(BLOCK, "signed_on")
                .mapPartitions(
                        (MapPartitionsFunction<Row, RepeatPair>)
                                rows -> pairs(rows, reference.value().regions()),
                        Encoders.javaSerialization(RepeatPair.class));
    }

    private static Column[] columns(Column investorKey) {
        return new Column[] {
            col("project_id"),
            col("project_name"),
            col("region_code"),
            col("region_name"),
            col("team"),
            col("lead_investor_name"),
            col("lead_credit_code"),
            investorKey.as("investor_key"),
            col("signed_on"),
            col("contract_amount"),
            col("reported_on"),
            col(LedgerSchema.FILE),
            col(LedgerSchema.LINE)
        };
    }

    private static Column investorKey(Broadcast<Reference> reference) {
        return udf(new InvestorKey(reference), DataTypes.StringType).apply(col("lead_investor_name"));
    }

    /** @param rows in order of block and signing */
    private static Iterator<RepeatPair> pairs(Iterator<Row> rows, Regions regions) {
        RepeatRules rules = new RepeatRules(regions);
        List<RepeatPair> pairs = new ArrayList<>();
        Deque<SignedProject> month = new ArrayDeque<>();
        String block = "";
        while (rows.hasNext()) {
            Row row = rows.next();
            SignedProject next = project(row);
            if (!row.<String>getAs(BLOCK).equals(block)) {
                block = row.getAs(BLOCK);
                month.clear();
            }
            while (!month.isEmpty() && !RepeatRules.withinMonth(month.getFirst(), next)) {
                month.removeFirst();
            }
            boolean byName = block.startsWith(NAME);
            for (SignedProject before : month) {
                // Who shares a code has met in the block of the code.
                if (!byName || !RepeatRules.sameCode(before, next)) {
                    rules.compare(before, next).ifPresent(pairs::add);
                }
            }
            month.addLast(next);
        }
        return pairs.iterator();
    }

    private static SignedProject project(Row row) {
        return new SignedProject(
                row.getAs("project_id"),
                row.getAs("project_name"),
                row.getAs("region_code"),
                row.getAs("region_name"),
                row.getAs("team"),
                row.getAs("lead_investor_name"),
                row.getAs("lead_credit_code"),
                row.getAs("investor_key"),
                row.getAs("signed_on"),
                Money.fen(row.<BigDecimal>getAs("contract_amount")),
                row.getAs("reported_on"),
                row.getAs(LedgerSchema.FILE),
                row.getAs(LedgerSchema.LINE));
    }
}
