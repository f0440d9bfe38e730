package org.investstat.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows read and how many of them met each fate; the fates add up to the rows, or there is no account. */
public record RowAccount(long rows, Map<String, Long> fates) {
    public RowAccount {
        fates = Collections.unmodifiableMap(new LinkedHashMap<>(fates));
        long sum = fates.values().stream().mapToLong(Long::longValue).sum();
        if (sum != rows) {
            throw new IllegalArgumentException(rows + " rows read, but their fates add up to " + sum + ": " + fates);
        }
    }
}
