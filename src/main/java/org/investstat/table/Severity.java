package org.investstat.table;

import java.util.Locale;

/** How grave a finding is; one {@link #ERROR} closes the gate and nothing is published. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
