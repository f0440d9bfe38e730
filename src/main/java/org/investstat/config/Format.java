package org.investstat.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the files of a ledger are written; {@link #AUTO} goes by their names. */
public enum Format {
    AUTO,
    CSV,
    PARQUET;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }
}
