package org.investstat.config;

import java.time.LocalDate;

/** The days that anything here can be about; outside of them a date is a slip of the pen. */
public final class Days {
    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 2199;

    private Days() {}

    public static boolean possible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
