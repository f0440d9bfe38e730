package org.investstat.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** The lines that money was allocated to add up to the whole, to the 分. */
public final class AllocationIdentity {
    private static final RowColumns WHOLE = new RowColumns();
    private static final RowColumn<String> ID = WHOLE.text("id");
    private static final RowColumn<Boolean> BROKEN = WHOLE.flag("broken");

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
     * @param lines contract_id, contract_amount, amount and is_lead of the fact contract_lines, as written
     */
    public static Result contracts(Rows lines) {
        Value<Row, Boolean> lead = lines.column("is_lead");
        return check(
                lines,
                "contract_id",
                "contract_amount",
                group -> group.stream().filter(lead::required).count() == 1,
                Text.of(
                        "合同{0}的投资方金额之和不等于合同金额，或牵头投资方不唯一",
                        "contract {0}: its lines do not add up to its amount, or it has no single lead"));
    }

    /**
     * The lines of every flow of funds add up to it.
     *
     * @param lines fund_flow_id, flow_amount and amount of the fact fund_lines, as written
     */
    public static Result flows(Rows lines) {
        return check(
                lines,
                "fund_flow_id",
                "flow_amount",
                group -> true,
                Text.of("资金{0}的投资方金额之和不等于该笔资金", "flow {0}: its lines do not add up to it"));
    }

    /** What else must hold of the lines of one whole. */
    @FunctionalInterface
    private interface Rule extends Serializable {
        boolean holds(List<Row> group);
    }

    private static Result check(Rows lines, String key, String whole, Rule rule, Text violation) {
        Value<Row, String> id = lines.column(key);
        Value<Row, BigDecimal> amount = lines.column("amount");
        Value<Row, BigDecimal> due = lines.column(whole);
        Wholes wholes = lines.flatMapGroups(List.of(key), WHOLE.struct(), group -> {
                    boolean sound = addUp(group, amount, due) && rule.holds(group);
                    return List.<@Nullable Object[]>of(new @Nullable Object[] {id.of(group.get(0)), !sound});
                })
                .aggregate(Wholes::new);
        return new Result(wholes.count, wholes.broken == null ? List.of() : List.of(violation.with(wholes.broken)));
    }

    /** Lines that disagree about the whole cannot all add up to it. */
    private static boolean addUp(List<Row> group, Value<Row, BigDecimal> amount, Value<Row, BigDecimal> due) {
        BigDecimal whole = due.required(group.get(0));
        BigDecimal sum = group.stream().map(amount::required).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(whole) == 0
                && group.stream().allMatch(line -> due.required(line).compareTo(whole) == 0);
    }

    /** How many wholes there are, and the first that is broken. */
    private static final class Wholes implements Rows.Aggregate<Wholes> {
        private static final long serialVersionUID = 1;
        private long count;
        private @Nullable String broken;

        @Override
        public void add(Row whole) {
            count++;
            if (BROKEN.required(whole)) {
                broken(ID.required(whole));
            }
        }

        @Override
        public void merge(Wholes other) {
            count += other.count;
            if (other.broken != null) {
                broken(other.broken);
            }
        }

        private void broken(String id) {
            broken = broken == null || TextOrder.compare(id, broken) < 0 ? id : broken;
        }
    }
}
