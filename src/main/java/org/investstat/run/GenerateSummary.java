package org.investstat.run;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was generated.
 *
 * @param path the folder
 * @param rows by ledger or fact
 */
public record GenerateSummary(String path, LocalDate asOf, Map<String, Long> rows) {

    public GenerateSummary {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }
}
