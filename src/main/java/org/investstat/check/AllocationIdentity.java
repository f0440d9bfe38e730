package org.investstat.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.Text;

/** The lines that money was allocated to add up to the whole, to the 分; one Spark job each. */
public final class AllocationIdentity {

    /** What was compared and what did not hold. */
    public record Result(long wholes, List<Text> violations) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    private AllocationIdentity() {}

    /**
     * The lines of every contract add up to its amount, and exactly one of them is the lead's.
     *
     * @param lines of the fact contract_lines, as written
     */
    public static Result contracts(Dataset<Row> lines) {
        return check(
                lines,
                "contract_id",
                "contract_amount",
                count_if(col("is_lead")).notEqual(1),
                Text.of(
                        "合同{0}的投资方金额之和不等于合同金额，或牵头投资方不唯一",
                        "contract {0}: its lines do not add up to its amount, or it has no single lead"));
    }

    /**
     * The lines of every flow of funds add up to it.
     *
     * @param lines of the fact fund_lines, as written
     */
    public static Result flows(Dataset<Row> lines) {
        return check(
                lines,
                "fund_flow_id",
                "flow_amount",
                lit(false),
                Text.of("资金{0}的投资方金额之和不等于该笔资金", "flow {0}: its lines do not add up to it"));
    }

    /** @param wrong a condition of its own over the lines of one whole */
    private static Result check(Dataset<Row> lines, String key, String whole, Column wrong, Text violation) {
        // Lines that disagree about the whole cannot all add up to it.
        Column off = sum("amount").notEqual(max(whole)).or(min(whole).notEqual(max(whole)));
        Row found = lines.groupBy(key)
                .agg(off.or(wrong).as("broken"))
                .agg(count(lit(1)), min(when(col("broken"), col(key))))
                .first();
        String broken = found.getString(1);
        return new Result(found.getLong(0), broken == null ? List.of() : List.of(violation.with(broken)));
    }
}
