package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.Facts;
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
        each(Facts.CONTRACT_LINES.name(), List.of("contract_id", "amount"), row -> add(sums, row));
        Findings.Comparison lines = findings.comparing(Text.of("合同 = 投资方明细之和", "contracts = their lines"));
        each(Facts.CONTRACTS.name(), List.of("contract_id", "amount"), row -> {
            BigDecimal sum = sums.remove(id(row));
            lines.expect(
                    sum != null && sum.compareTo(amount(row, 1)) == 0,
                    () -> Text.of("合同 {0}：金额 {1}，明细之和 {2}", "contract {0}: amount {1}, its lines add up to {2}")
                            .with(id(row), amount(row, 1), shown(sum)));
        });
        sums.forEach((id, sum) -> lines.broken(Text.of("合同 {0}：有明细，没有合同", "contract {0}: has lines, but is no contract")
                .with(id)));
        lines.end();
    }

    private void flows() {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> wholes = new HashMap<>();
        each(Facts.FUND_LINES.name(), List.of("fund_flow_id", "amount", "flow_amount"), row -> {
            add(sums, row);
            wholes.put(id(row), amount(row, 2));
        });
        Findings.Comparison lines = findings.comparing(Text.of("到位资金 = 投资方明细之和", "flows of funds = their lines"));
        wholes.forEach((id, whole) -> lines.expect(
                whole.compareTo(sums.getOrDefault(id, BigDecimal.ZERO)) == 0,
                () -> Text.of("资金 {0}：金额 {1}，明细之和 {2}", "flow {0}: amount {1}, its lines add up to {2}")
                        .with(id, whole, shown(sums.get(id)))));
        lines.end();
    }

    private void each(String table, List<String> columns, java.util.function.Consumer<@Nullable Object[]> taker) {
        Configuration hadoop = run.hadoop();
        TableReader.each(run.table(table), columns, hadoop, taker);
    }

    private static void add(Map<String, BigDecimal> sums, @Nullable Object[] row) {
        sums.merge(id(row), amount(row, 1), BigDecimal::add);
    }

    private static String id(@Nullable Object[] row) {
        return String.valueOf(row[0]);
    }

    private static BigDecimal amount(@Nullable Object[] row, int at) {
        return (BigDecimal) Objects.requireNonNullElse(row[at], BigDecimal.ZERO);
    }

    private static String shown(@Nullable BigDecimal sum) {
        return sum == null ? "—" : sum.toPlainString();
    }
}
