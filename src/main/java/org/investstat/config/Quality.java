package org.investstat.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.table.Severity;

/**
 * The gates.
 *
 * @param maxRejectedShare of the rows read, 0 to 1; above it nothing is published
 * @param stalledDays a project without any event for so many days is stalled
 * @param submissionDays a half month's ledger is due so many days after its end
 * @param findings severities by finding code that differ from the product's own
 */
public record Quality(
        BigDecimal maxRejectedShare, int stalledDays, int submissionDays, Map<String, Severity> findings) {
    /** What holds where the configuration says nothing: 5 %, half a year, five days. */
    static final Quality STANDARD = new Quality(new BigDecimal("0.05"), 180, 5, Map.of());

    public Quality {
        share(maxRejectedShare);
        days(stalledDays);
        days(submissionDays);
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }

    static int days(int days) {
        Guard.that(
                days >= 0 && days <= 3660, "{0} 天不在 0 到 3660 之间", "{0} days are not 0 to 3660", String.valueOf(days));
        return days;
    }

    static BigDecimal share(BigDecimal share) {
        Guard.that(
                share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
                "{0} 不在 0 到 1 之间；5% 写作 0.05",
                "{0} is not between 0 and 1; write 5% as 0.05",
                share.toPlainString());
        return share;
    }
}
