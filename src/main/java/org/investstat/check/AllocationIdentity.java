package org.investstat.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.Text;

/** The lines of every contract add up to its amount to the 分, and exactly one of them is the lead's. */
public final class AllocationIdentity {

    /** What was compared and what did not hold. */
    public record Result(long contracts, List<Text> violations) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    private AllocationIdentity() {}

    /**
     * Compares every contract.
     *
     * @param lines of the fact contract_lines, as written
     */
    public static Result check(Dataset<Row> lines) {
        Dataset<Row> contracts = lines.groupBy("contract_id")
                .agg(
                        sum("amount").as("parts"),
                        first("contract_amount").as("whole"),
                        count_if(col("is_lead")).as("leads"));
        Column broken = col("parts").notEqual(col("whole")).or(col("leads").notEqual(1));
        Row found = contracts
                .agg(
                        count(lit(1)).as("contracts"),
                        min(when(broken, col("contract_id"))).as("broken"))
                .first();
        String contract = found.getString(1);
        List<Text> violations = contract == null
                ? List.of()
                : List.of(Text.of(
                                "合同{0}的投资方金额之和不等于合同金额，或牵头投资方不唯一",
                                "contract {0}: its lines do not add up to its amount, or it has no single lead")
                        .with(contract));
        return new Result(found.getLong(0), violations);
    }
}
