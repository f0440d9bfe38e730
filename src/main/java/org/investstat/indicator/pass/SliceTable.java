package org.investstat.indicator.pass;

import org.investstat.indicator.period.TimeSlices;

/** The slices of the days of half a lifetime before the as-of date, so that rows need no search. */
public final class SliceTable {
    private static final int DAYS = 1 << 14;

    private final TimeSlices slices;
    private final int first;
    private final int[] table = new int[DAYS];

    SliceTable(TimeSlices slices) {
        this.slices = slices;
        this.first = (int) slices.lastDay() + 1 - DAYS;
        for (int i = 0; i < DAYS; i++) {
            table[i] = slices.of(first + i);
        }
    }

    public void slices(int[] days, int rows, int[] found) {
        for (int i = 0; i < rows; i++) {
            long at = (long) days[i] - first;
            found[i] = at >= 0 && at < DAYS ? table[(int) at] : slices.of(days[i]);
        }
    }
}
