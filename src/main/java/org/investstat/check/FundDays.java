package org.investstat.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What one project has received, day by day. The place of a finding is the day's correction where there is just one. */
final class FundDays implements Rows.FlatMapGroupsStep {
    private static final long serialVersionUID = 1;
    private static final Text FALLS = Text.of(
            "{0}累计到位资金减少{1}万元，余{2}万元；核实这笔更正",
            "on {0} its funds in place fall by {1} 万元 to {2} 万元: confirm the correction");
    private static final Text BELOW_ZERO = Text.of(
            "自{0}起累计到位资金小于零（{1}万元），更正多于到位；补报缺少的资金或改正更正",
            "from {0} its funds in place are below zero ({1} 万元), more is taken back than came:"
                    + " report what is missing or mend the correction");

    private static final Text TWICE = Text.of(
            "与 {0} 第 {1} 行的 {2} 同项目、同日、同金额、同投资方，两笔都计；核对是否重复登记",
            "equals {2} in {0} line {1} in project, day, amount and investor; both count: check whether one flow was"
                    + " recorded twice");

    private final int project;
    private final SingleRowFindings.TwinColumns twin;
    private final int investor;
    private final int currency;
    private final int day;
    private final int amount;

    /** @param funds accepted rows of the ledger funds */
    FundDays(Rows funds) {
        this.project = funds.position("project_id");
        this.twin =
                SingleRowFindings.TwinColumns.of(funds.schema(), "fund_flow_id", LedgerSchema.FILE, LedgerSchema.LINE);
        this.investor = funds.position("investor_id");
        this.currency = funds.position("currency");
        this.day = funds.position("arrived_on");
        this.amount = funds.position("amount");
    }

    @Override
    public List<@Nullable Object[]> values(List<Row> flows) {
        List<@Nullable Object[]> found = new ArrayList<>(0);
        BigDecimal cumulative = BigDecimal.ZERO;
        boolean wasBelowZero = false;
        for (Map.Entry<LocalDate, List<Row>> each : days(flows).entrySet()) {
            List<Row> ofDay = each.getValue();
            if (ofDay.size() > 1) {
                found.addAll(twice(ofDay));
            }
            BigDecimal net = net(ofDay);
            cumulative = cumulative.add(net);
            String on = each.getKey().toString();
            if (net.signum() < 0) {
                Text text = FALLS.with(on, MoneyUnit.WAN.plain(net.negate()), MoneyUnit.WAN.plain(cumulative));
                found.add(finding(FindingCode.FUNDS_CUMULATIVE_FALLS, text, ofDay));
            }
            if (cumulative.signum() < 0 && !wasBelowZero) {
                Text text = BELOW_ZERO.with(on, MoneyUnit.WAN.plain(cumulative));
                found.add(finding(FindingCode.FUNDS_BELOW_ZERO, text, ofDay));
                wasBelowZero = true;
            }
        }
        return found;
    }

    private List<@Nullable Object[]> twice(List<Row> ofDay) {
        List<@Nullable Object[]> found = new ArrayList<>(0);
        for (List<Row> alike : SingleRowFindings.alike(
                ofDay, twin, flow -> Arrays.asList(flow.get(amount), flow.get(investor), flow.get(currency)))) {
            found.add(SingleRowFindings.twice(
                    Ledgers.FUNDS, TWICE, twin.of(alike.get(0)), twin.of(alike.get(1)), alike.size()));
        }
        return found;
    }

    private Map<LocalDate, List<Row>> days(List<Row> flows) {
        Map<LocalDate, List<Row>> days = new TreeMap<>();
        for (Row flow : flows) {
            days.computeIfAbsent(flow.getAs(day), d -> new ArrayList<>(1)).add(flow);
        }
        return days;
    }

    private BigDecimal net(List<Row> flows) {
        return flows.stream().map(flow -> flow.getDecimal(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable Object[] finding(FindingCode code, Text text, List<Row> flows) {
        List<Row> corrections = flows.stream()
                .filter(flow -> flow.getDecimal(amount).signum() < 0)
                .toList();
        @Nullable Row only = corrections.size() == 1 ? corrections.get(0) : null;
        return new Finding(
                        code.id(),
                        Ledgers.FUNDS.name(),
                        flows.get(0).getString(project),
                        text,
                        only == null ? null : twin.file().of(only),
                        only == null ? null : twin.line().of(only))
                .values();
    }
}
