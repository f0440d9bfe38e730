package org.investstat.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/** The 1st to the 15th of a month ({@code 2020-06-A}), or the rest of it ({@code -B}); told apart by its first day. */
public record HalfMonth(LocalDate start) implements Comparable<HalfMonth>, Serializable {
    private static final int MIDDLE = 16;
    private static final String FIRST = "A";
    private static final String SECOND = "B";

    /** A half of a month of a year; {@code A} is the first one. */
    public static HalfMonth of(int year, int month, String half) {
        return new HalfMonth(LocalDate.of(year, month, half.equals(FIRST) ? 1 : MIDDLE));
    }

    /** Reads the canonical form, which conformed rows have. */
    public static HalfMonth of(String id) {
        LocalDate month = LocalDate.parse(id.substring(0, 7) + "-01");
        return new HalfMonth(id.endsWith(FIRST) ? month : month.withDayOfMonth(MIDDLE));
    }

    public String id() {
        return String.format(
                Locale.ROOT,
                "%d-%02d-%s",
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth() == 1 ? FIRST : SECOND);
    }

    public LocalDate end() {
        return next().start.minusDays(1);
    }

    public HalfMonth next() {
        return new HalfMonth(
                start.getDayOfMonth() == 1
                        ? start.withDayOfMonth(MIDDLE)
                        : start.plusMonths(1).withDayOfMonth(1));
    }

    public HalfMonth previous() {
        return new HalfMonth(
                start.getDayOfMonth() == 1 ? start.minusMonths(1).withDayOfMonth(MIDDLE) : start.withDayOfMonth(1));
    }

    /** The last day on which its ledger is in time. */
    public LocalDate dueOn(int submissionDays) {
        return end().plusDays(submissionDays);
    }

    @Override
    public int compareTo(HalfMonth other) {
        return start.compareTo(other.start);
    }
}
