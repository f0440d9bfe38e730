package org.investstat.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Text;

/** Funds in place that cannot be quite right. Keys are projects: a clerk mends their flows or their contracts. */
final class FundFindings {
    private FundFindings() {}

    /**
     * Days on which what a project has received falls, and the first day on which it falls below zero.
     *
     * @param funds accepted rows; those that arrive after the as-of date are no funds in place yet
     */
    static Dataset<Row> ofFlows(Dataset<Row> funds, LocalDate asOf) {
        WindowSpec upTo = Window.partitionBy("project_id").orderBy("arrived_on");
        WindowSpec before = upTo.rowsBetween(Window.unboundedPreceding(), -1);
        Dataset<Row> days = daily(funds.where(col("arrived_on").leq(lit(asOf))))
                .withColumn("cumulative", sum("net").over(upTo))
                .withColumn("lowest_before", coalesce(min("cumulative").over(before), lit(0)));
        Column day = col("arrived_on").cast("string");
        return Found.rows(
                days,
                "project_id",
                List.of(
                        Found.when(
                                FindingCode.FUNDS_CUMULATIVE_FALLS,
                                Ledgers.FUNDS,
                                col("net").lt(0),
                                Text.of(
                                        "{0}累计到位资金减少{1}万元，余{2}万元；核实这笔更正",
                                        "on {0} its funds in place fall by {1} 万元 to {2} 万元: confirm the correction"),
                                day,
                                Found.wan(col("net").multiply(lit(-1))),
                                Found.wan(col("cumulative"))),
                        Found.when(
                                FindingCode.FUNDS_BELOW_ZERO,
                                Ledgers.FUNDS,
                                col("cumulative").lt(0).and(col("lowest_before").geq(0)),
                                Text.of(
                                        "自{0}起累计到位资金小于零（{1}万元），更正多于到位；补报缺少的资金或改正更正",
                                        "from {0} its funds in place are below zero ({1} 万元), more is taken back than came:"
                                                + " report what is missing or mend the correction"),
                                day,
                                Found.wan(col("cumulative")))));
    }

    /** One row per project and day; the place is that of the day's correction where there is just one. */
    private static Dataset<Row> daily(Dataset<Row> funds) {
        Column correction = col("amount").lt(0);
        Column place = struct(col(LedgerSchema.FILE), col(LedgerSchema.LINE));
        return funds.groupBy("project_id", "arrived_on")
                .agg(
                        sum("amount").as("net"),
                        count(when(correction, 1)).as("corrections"),
                        min(when(correction, place)).as("first"))
                .withColumn("place", when(col("corrections").equalTo(1), col("first")))
                .select(
                        col("project_id"),
                        col("arrived_on"),
                        col("net"),
                        col("place").getField(LedgerSchema.FILE).as(LedgerSchema.FILE),
                        col("place").getField(LedgerSchema.LINE).as(LedgerSchema.LINE));
    }

    /**
     * Projects that have received more than their effective formal contracts say, or anything without one.
     *
     * @param projects of the fact projects
     */
    static Dataset<Row> ofProjects(Dataset<Row> projects) {
        Column arrived = col("funds_in_place");
        Column contracted = col("contract_amount");
        return Found.rows(
                // What is wrong is some flow or some contract, not the row of the project.
                projects.withColumn(LedgerSchema.FILE, lit(null).cast("string"))
                        .withColumn(LedgerSchema.LINE, lit(null).cast("bigint")),
                "project_id",
                List.of(
                        Found.when(
                                FindingCode.FUNDS_ABOVE_CONTRACTS,
                                Ledgers.FUNDS,
                                arrived.gt(contracted),
                                Text.of(
                                        "累计到位资金{0}万元，大于有效正式合同金额{1}万元；核对到位资金的单位，或补报合同",
                                        "{0} 万元 have arrived, more than the {1} 万元 of its effective formal contracts:"
                                                + " check the unit of its funds, or report the missing contract"),
                                Found.wan(arrived),
                                Found.wan(contracted)),
                        Found.when(
                                FindingCode.FUNDS_ABOVE_CONTRACTS,
                                Ledgers.FUNDS,
                                arrived.gt(0).and(contracted.isNull()),
                                Text.of(
                                        "累计到位资金{0}万元，但没有已签的有效正式合同；补报合同或核对项目编号",
                                        "{0} 万元 have arrived, but it has no effective formal contract signed by now:"
                                                + " report the contract or check the project's id"),
                                Found.wan(arrived))));
    }
}
