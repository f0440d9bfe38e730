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
 * @param findings severities by finding code that differ from the product's own
 */
public record Quality(BigDecimal maxRejectedShare, Map<String, Severity> findings) {
    public Quality {
        share(maxRejectedShare);
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
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
