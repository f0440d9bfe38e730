package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import org.investstat.indicator.period.Period;

/**
 * What an indicator is to reach in a region and year.
 *
 * @param value in the unit of the indicator, with six decimals
 * @param bound {@code min}, {@code about} or {@code exact}
 * @param file where it was set, for what is found out about it
 */
public record Target(
        String indicator, String region, int year, BigDecimal value, String bound, String file, long line) {

    /** The part of the period's year that has passed at its end, both ends included: 1 once the year is complete. */
    static BigDecimal schedule(Period period, int decimals) {
        long passed =
                ChronoUnit.DAYS.between(period.days().first(), period.days().last()) + 1;
        long year = period.days().first().lengthOfYear();
        return new BigDecimal(passed).divide(new BigDecimal(year), decimals, RoundingMode.HALF_UP);
    }
}
