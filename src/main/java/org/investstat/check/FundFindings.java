package org.investstat.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Funds in place that cannot be quite right. Keys are projects: a clerk mends their flows or their contracts. */
final class FundFindings {
    private FundFindings() {}

    /**
     * Days on which what a project has received falls, and the first day on which it falls below zero.
     *
     * @param funds accepted rows; those that arrive after the as-of date are no funds in place yet
     */
    static Rows ofFlows(Rows funds, LocalDate asOf) {
        int arrived = funds.position("arrived_on");
        return funds.filter(row -> !row.<LocalDate>getAs(arrived).isAfter(asOf))
                .flatMapGroups(List.of("project_id"), Finding.TYPE, new FundDays(funds));
    }

    /**
     * Projects that have received more than their effective formal contracts say, or anything without one.
     *
     * @param projects of the fact projects
     */
    static Rows ofProjects(Rows projects) {
        int arrived = projects.position("funds_in_place");
        int contracted = projects.position("contract_amount");
        return SingleRowFindings.elsewhere(
                projects,
                "project_id",
                List.of(
                        SingleRowFindings.when(
                                FindingCode.FUNDS_ABOVE_CONTRACTS,
                                Ledgers.FUNDS,
                                row -> SingleRowFindings.less(row, contracted, arrived),
                                Text.of(
                                        "累计到位资金{0}万元，大于有效正式合同金额{1}万元；核对到位资金的单位，或补报合同",
                                        "{0} 万元 have arrived, more than the {1} 万元 of its effective formal contracts:"
                                                + " check the unit of its funds, or report the missing contract"),
                                row -> MoneyUnit.WAN.plain(row.getDecimal(arrived)),
                                row -> MoneyUnit.WAN.plain(row.getDecimal(contracted))),
                        SingleRowFindings.when(
                                FindingCode.FUNDS_ABOVE_CONTRACTS,
                                Ledgers.FUNDS,
                                row -> row.isNullAt(contracted) && isAboveZero(row.getDecimal(arrived)),
                                Text.of(
                                        "累计到位资金{0}万元，但没有已签的有效正式合同；补报合同或核对项目编号",
                                        "{0} 万元 have arrived, but it has no effective formal contract signed by now:"
                                                + " report the contract or check the project's id"),
                                row -> MoneyUnit.WAN.plain(row.getDecimal(arrived)))));
    }

    private static boolean isAboveZero(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
