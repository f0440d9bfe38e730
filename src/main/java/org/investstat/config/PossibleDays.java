package org.investstat.config;

import java.time.LocalDate;

/** The days that ledgers can be about, and those that people may choose; outside of them a date is a slip of the pen. */
public final class PossibleDays {
    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 2199;
    /** Of what is asked for: a year far ahead is told with what is wrong about it. */
    public static final int LAST_CHOSEN = 2999;

    private PossibleDays() {}

    /** Whether people may choose the day. */
    public static boolean possible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_CHOSEN;
    }
}
