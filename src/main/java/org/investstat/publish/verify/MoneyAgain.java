package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.Facts;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What was allocated to investors adds up to the contracts and flows, to the 分. */
public final class MoneyAgain {
    private final RunFolder run;
    private final Findings findings;

    private MoneyAgain(RunFolder run, Findings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Adds up every contract, and every flow where there are any. */
    public static void check(RunFolder run, Funds funds, Findings findings) {
        MoneyAgain money = new MoneyAgain(run, findings);
        money.contracts();
        if (funds == Funds.THERE) {
            money.flows();
        }
    }

    /** Whether the run has the table fund_lines. */
    public enum Funds {
        THERE,
        ABSENT
    }

    private void contracts() {
        Map<String, BigDecimal> sums = new HashMap<>();
        RowColumns columns = new RowColumns();
        RowColumn<String> id = columns.text("contract_id");
        RowColumn<BigDecimal> amount = columns.money("amount");
        each(
                Facts.CONTRACT_LINES.name(),
                columns,
                row -> sums.merge(id.text(row), money(amount, row), BigDecimal::add));
        Findings.Comparison lines = findings.comparing(Text.of("合同 = 投资方明细之和", "contracts = their lines"));
        each(Facts.CONTRACTS.name(), columns, row -> {
            BigDecimal sum = sums.remove(id.text(row));
            lines.expect(
                    sum != null && sum.compareTo(money(amount, row)) == 0,
                    () -> Text.of("合同 {0}：金额 {1}，明细之和 {2}", "contract {0}: amount {1}, its lines add up to {2}")
                            .with(id.text(row), money(amount, row), shown(sum)));
        });
        sums.forEach(
                (alone, sum) -> lines.broken(Text.of("合同 {0}：有明细，没有合同", "contract {0}: has lines, but is no contract")
                        .with(alone)));
        lines.end();
    }

    private void flows() {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> wholes = new HashMap<>();
        RowColumns columns = new RowColumns();
        RowColumn<String> flow = columns.text("fund_flow_id");
        RowColumn<BigDecimal> amount = columns.money("amount");
        RowColumn<BigDecimal> whole = columns.money("flow_amount");
        each(Facts.FUND_LINES.name(), columns, row -> {
            sums.merge(flow.text(row), money(amount, row), BigDecimal::add);
            wholes.put(flow.text(row), money(whole, row));
        });
        Findings.Comparison lines = findings.comparing(Text.of("到位资金 = 投资方明细之和", "flows of funds = their lines"));
        wholes.forEach((id, due) -> lines.expect(
                due.compareTo(sums.getOrDefault(id, BigDecimal.ZERO)) == 0,
                () -> Text.of("资金 {0}：金额 {1}，明细之和 {2}", "flow {0}: amount {1}, its lines add up to {2}")
                        .with(id, due, shown(sums.get(id)))));
        lines.end();
    }

    private void each(String table, RowColumns columns, Consumer<@Nullable Object[]> taker) {
        TableReader.each(run.table(table), columns.names(), run.hadoop(), taker);
    }

    private static BigDecimal money(RowColumn<BigDecimal> column, @Nullable Object[] row) {
        return Objects.requireNonNullElse(column.of(row), BigDecimal.ZERO);
    }

    private static String shown(@Nullable BigDecimal sum) {
        return sum == null ? "—" : sum.toPlainString();
    }
}
