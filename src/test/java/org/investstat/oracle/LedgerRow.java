package org.investstat.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row before it is written: values by canonical column, and its fate.
 *
 * @param extraFields 1: one field too many, -1: one too few
 */
record LedgerRow(Map<String, String> values, OracleFate fate, String code, boolean caused, int extraFields) {

    /** Values from name, value, name, value ... */
    static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    /** A copy with some values replaced. */
    static Map<String, String> with(Map<String, String> base, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>(base);
        values.putAll(values(pairs));
        return values;
    }
}
