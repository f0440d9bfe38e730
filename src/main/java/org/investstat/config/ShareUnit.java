package org.investstat.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a bare number in a share column means; a {@code %} in the value itself always wins. */
public enum ShareUnit {
    /** 0.6 is three fifths. */
    FRACTION,
    /** 60 is three fifths. */
    PERCENT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ShareUnit::id).toList();
    }
}
