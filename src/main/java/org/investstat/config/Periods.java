package org.investstat.config;

import java.util.List;
import java.util.OptionalInt;
import org.investstat.table.PeriodKind;

/**
 * The periods that figures are computed for.
 *
 * @param kinds in the order of {@link PeriodKind}
 * @param fromYear the first calendar year; absent: the as-of year - 2. {@code cumulative} and windows know none
 */
public record Periods(List<PeriodKind> kinds, OptionalInt fromYear) {
    public Periods {
        Guard.that(!kinds.isEmpty(), "至少要有一种时期", "at least one kind of period is needed");
        fromYear.ifPresent(Periods::year);
        kinds = kinds.stream().distinct().sorted().toList();
    }

    static int year(int year) {
        Guard.that(
                year >= 1949 && year <= 2999,
                "{0} 不是 1949 至 2999 之间的年份",
                "{0} is no year between 1949 and 2999",
                String.valueOf(year));
        return year;
    }
}
