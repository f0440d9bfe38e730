package org.investstat.table;

import java.util.Locale;

/** Levels of a region; {@link #UNIT} is a custom reporting unit such as 贵安新区. */
public enum RegionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    UNIT;

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() {
        return id;
    }
}
