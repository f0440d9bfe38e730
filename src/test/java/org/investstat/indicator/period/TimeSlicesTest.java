package org.investstat.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSlicesTest {

    /** A day is in a range exactly when its slice is between the range's, so every range is a run of whole slices. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyRangeIsARunOfWholeSlices(long seed) {
        Random random = new Random(seed);
        LocalDate asOf = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3000));
        List<Period> periods = CalendarTest.periods(asOf, OptionalInt.of(asOf.getYear() - random.nextInt(6)));
        TimeSlices slices = TimeSlices.of(periods, asOf);
        for (DateRange range : ranges(periods)) {
            int from = slices.from(range);
            int to = slices.to(range);
            for (int i = 0; i < 300; i++) {
                LocalDate day = asOf.minusDays(random.nextInt(3500));
                int slice = slices.of(day.toEpochDay());
                assertThat(slice >= from && slice < to)
                        .as("%s in %s as of %s", day, range, asOf)
                        .isEqualTo(!day.isBefore(range.first()) && !day.isAfter(range.last()));
            }
        }
    }

    @Test
    void theDaysAtBothEndsBelongToTheRange() {
        LocalDate asOf = LocalDate.of(2024, 2, 29);
        List<Period> periods = CalendarTest.periods(asOf, OptionalInt.empty());
        TimeSlices slices = TimeSlices.of(periods, asOf);
        for (DateRange range : ranges(periods)) {
            assertThat(slices.of(range.first().toEpochDay())).isEqualTo(slices.from(range));
            assertThat(slices.of(range.last().toEpochDay())).isEqualTo(slices.to(range) - 1);
        }
    }

    @Test
    void theYearInWhichARangeEndsBeginsASlice() {
        LocalDate asOf = LocalDate.of(2024, 2, 29);
        List<Period> periods = CalendarTest.periods(asOf, OptionalInt.empty());
        TimeSlices slices = TimeSlices.of(periods, asOf);
        for (DateRange range : ranges(periods)) {
            long newYear = range.last().withDayOfYear(1).toEpochDay();
            assertThat(slices.of(newYear)).isEqualTo(slices.yearOf(range));
            assertThat(slices.of(newYear - 1)).isLessThan(slices.yearOf(range));
        }
    }

    @Test
    void daysAfterTheAsOfDateAreInNoSlice() {
        LocalDate asOf = LocalDate.of(2023, 6, 15);
        TimeSlices slices = TimeSlices.of(CalendarTest.periods(asOf, OptionalInt.empty()), asOf);

        assertThat(slices.of(asOf.plusDays(1).toEpochDay())).isEqualTo(TimeSlices.NONE);
        assertThat(slices.of(asOf.toEpochDay())).isNotEqualTo(TimeSlices.NONE);
    }

    @Test
    void anyDayOfThePastIsInTheFirstSlice() {
        LocalDate asOf = LocalDate.of(2023, 6, 15);
        TimeSlices slices = TimeSlices.of(CalendarTest.periods(asOf, OptionalInt.empty()), asOf);

        assertThat(slices.of(LocalDate.of(1949, 1, 1).toEpochDay())).isZero();
    }

    private static List<DateRange> ranges(List<Period> periods) {
        List<DateRange> all = new ArrayList<>();
        for (Period period : periods) {
            all.add(period.days());
            all.add(period.yearBefore());
            period.before().ifPresent(all::add);
        }
        return all;
    }
}
