package org.investstat.indicator.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days up to the as-of date, cut wherever a period, or what it is compared with, begins or ends, and where the year
 * begins in which it ends: every one of them is a run of whole slices, so that cells by slice serve them all. Slice 0
 * is everything before the first cut.
 */
public final class TimeSlices implements Serializable {
    /** A day that is in no slice: after the as-of date. */
    public static final int NONE = -1;

    private final long[] cuts;
    private final long lastDay;
    private final AgedSlices aged;

    private TimeSlices(long[] cuts, long lastDay, List<Compared> compared) {
        this.cuts = cuts;
        this.lastDay = lastDay;
        this.aged = new AgedSlices(this, compared);
    }

    public static TimeSlices of(List<Period> periods, LocalDate asOf) {
        TreeSet<Long> cuts = new TreeSet<>();
        List<Compared> compared = new ArrayList<>();
        for (Period period : periods) {
            compared.add(Compared.yearBefore(period, asOf));
            Compared.before(period, asOf).ifPresent(compared::add);
            cut(cuts, period.days());
            cut(cuts, period.yearBefore());
            period.before().ifPresent(range -> cut(cuts, range));
        }
        cuts.add(asOf.toEpochDay() + 1);
        cuts.remove(DateRange.BEGINNING.toEpochDay());
        return new TimeSlices(cuts.stream().mapToLong(Long::longValue).toArray(), asOf.toEpochDay(), compared);
    }

    private static void cut(Set<Long> cuts, DateRange range) {
        cuts.add(range.first().toEpochDay());
        cuts.add(range.last().toEpochDay() + 1);
        cuts.add(newYear(range));
    }

    /** The slices of earlier periods by the state that their rows are looked at in. */
    public AgedSlices aged() {
        return aged;
    }

    public int count() {
        return cuts.length + 1;
    }

    /** The as-of date as a day since 1970-01-01. */
    public long lastDay() {
        return lastDay;
    }

    LocalDate firstDay(int slice) {
        return slice == 0 ? DateRange.BEGINNING : LocalDate.ofEpochDay(cuts[slice - 1]);
    }

    /** Of a slice that is not open towards the future. */
    LocalDate lastDay(int slice) {
        return LocalDate.ofEpochDay(cuts[slice] - 1);
    }

    /** The slice of a day since 1970-01-01, {@link #NONE} after the as-of date. */
    public int of(long epochDay) {
        return epochDay > lastDay ? NONE : firstCutAfter(epochDay);
    }

    /** The first slice of a range. */
    public int from(DateRange range) {
        return firstCutAfter(range.first().toEpochDay());
    }

    /** The slice behind the last one of a range. */
    public int to(DateRange range) {
        return firstCutAfter(range.last().toEpochDay()) + 1;
    }

    /** The first slice of the year in which a range ends. */
    public int yearOf(DateRange range) {
        return firstCutAfter(newYear(range));
    }

    private static long newYear(DateRange range) {
        return range.last().withDayOfYear(1).toEpochDay();
    }

    private int firstCutAfter(long day) {
        int found = Arrays.binarySearch(cuts, day);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
