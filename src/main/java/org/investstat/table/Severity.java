package org.investstat.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How grave a finding is; one {@link #ERROR} closes the gate and nothing is published. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Severity::id).toList();
    }
}
