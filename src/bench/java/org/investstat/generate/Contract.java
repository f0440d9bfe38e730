package org.investstat.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contract as last reported.
 *
 * @param amount in {@code unit} of {@code currency}
 * @param event never without the project having one, and so for the channel: a project has no other to fall back on
 * @param lines in the order of the ledger; may be empty
 */
record Contract(
        String id,
        Project project,
        String type,
        LocalDate signedOn,
        BigDecimal amount,
        String unit,
        String currency,
        String status,
        @Nullable String event,
        @Nullable String channel,
        LocalDate reportedOn,
        List<Line> lines) {

    static final String WAN = "万元";
    static final String YI = "亿元";
    static final String CNY = "CNY";

    /**
     * One investor of a contract.
     *
     * @param share percent; null where the ledger leaves it empty
     * @param isLead as a clerk writes it
     */
    record Line(
            Investor investor,
            @Nullable Integer share,
            @Nullable String isLead) {}

    boolean terminated() {
        return status.equals("terminated");
    }
}
