package org.investstat.table;

import java.util.List;

/**
 * How a column of a fact that tells what a row has come to follows from dated events, so that it can be told for an
 * earlier day as well: what a row was on that day is what the fact would say had nothing happened since.
 *
 * @param how it follows
 * @param from the columns that it follows from
 */
public record StateColumn(How how, List<String> from) {
    private static final StateColumn UNDATED = new StateColumn(How.UNDATED, List.of());

    /** What holds on a day. */
    public enum How {
        /** A date that is empty until it has come. */
        DAY,
        /** True from the date in {@code from} on. */
        REACHED,
        /** The latest of the dates in {@code from} that have come. */
        LATEST,
        /** There from the date in {@code from} on, and empty before. */
        SINCE,
        /** Told from the date in {@code from} on, and {@code unknown} before. */
        KNOWN_SINCE,
        /** The elements of a list whose day, at the same place of the list {@code from}, has come; days ascend. */
        LISTED,
        /** The number of days in the list {@code from} that have come. */
        COUNT,
        /** The sum over the second list {@code from} of the elements whose day in the first one has come. */
        SUM,
        /** The same, and empty as long as none has. */
        SUM_OF_SOME,
        /** Known on the as-of date alone: no day tells since when it holds. */
        UNDATED
    }

    public StateColumn {
        from = List.copyOf(from);
    }

    static StateColumn of(How how, String... from) {
        return new StateColumn(how, List.of(from));
    }

    static StateColumn undated() {
        return UNDATED;
    }

    /** Whether it cannot change after the day that is in a column. */
    public boolean isSettledOn(String column, String date) {
        return how == How.DAY
                ? column.equals(date)
                : (how == How.SINCE || how == How.KNOWN_SINCE) && from.equals(List.of(date));
    }
}
