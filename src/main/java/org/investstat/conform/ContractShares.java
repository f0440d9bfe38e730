package org.investstat.conform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Facts rule 3: the lines of a contract stand or fall together. One rejected line, a sum of shares other than 1 (within
 * 0.0001), or shares that are all zero reject every line; the amount then goes to {@code unknown}.
 */
final class ContractShares implements GroupRule {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final int CONTRACT = Ledgers.CONTRACT_INVESTORS.position("contract_id");
    private static final int SHARE = Ledgers.CONTRACT_INVESTORS.position("share");

    private static final Text GROUP_REJECTED = Text.of(
            "同一合同的另一行投资方被拒，整份合同的投资方都不计，金额计入未知来源；改正那一行",
            "another line of the contract was rejected, so none of them counts and the amount goes to unknown: mend that line");
    private static final Text ALL_ZERO = Text.of("该合同各投资方比例全为零", "all shares of the contract are zero");
    private static final Text OTHER_SUM = Text.of(
            "该合同各投资方比例之和应为1（允许误差0.0001），实为",
            "the shares of the contract must add up to 1 (within 0.0001), but come to ");

    /** @param lines contract_investors of one contract; those that are open have met no other rule */
    @Override
    public void settle(List<FatedRow> lines) {
        Optional<String> cause = lines.stream()
                .filter(FatedRow::isRejected)
                .min(FatedRow::compareTo)
                .map(FatedRow::place);
        List<FatedRow> open = lines.stream().filter(FatedRow::isOpen).toList();
        if (cause.isPresent()) {
            open.forEach(line ->
                    line.reject("group_rejected", "contract_id", line.text(CONTRACT), GROUP_REJECTED, cause.get()));
        } else {
            compareWithOne(open);
        }
    }

    private static void compareWithOne(List<FatedRow> lines) {
        List<BigDecimal> given = lines.stream()
                .map(ContractShares::share)
                .filter(Objects::nonNull)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        boolean allGiven = given.size() == lines.size();
        BigDecimal total = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = total.subtract(BigDecimal.ONE);
        if (allGiven && total.signum() == 0) {
            lines.forEach(line -> line.reject("share_zero", "share", given(line), ALL_ZERO, null));
        } else if (over.compareTo(TOLERANCE) > 0 || (allGiven && over.abs().compareTo(TOLERANCE) > 0)) {
            Text reason = OTHER_SUM.then("", Text.same(plain(total)));
            lines.forEach(line -> line.reject("share_sum", "share", given(line), reason, null));
        }
    }

    private static @Nullable BigDecimal share(FatedRow line) {
        return (BigDecimal) line.value(SHARE);
    }

    private static @Nullable String given(FatedRow line) {
        BigDecimal share = share(line);
        return share == null ? null : plain(share);
    }

    /** A decimal without the zeros at its end. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
