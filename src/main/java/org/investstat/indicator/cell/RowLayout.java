package org.investstat.indicator.cell;

import java.io.Serializable;
import org.investstat.indicator.pass.AgedRows;
import org.investstat.indicator.period.TimeSlices;

/**
 * Where the pass finds things in a row: the region first, then dates, dimension columns, number columns, text columns
 * of bags and filters; of rows in the state of an earlier day at last their {@link AgedRows}' age.
 *
 * @param lists per dimension column: it holds a list of members
 * @param hundredths per number column: a decimal of two places and at most 18 digits, read as whole hundredths
 * @param aged rows are in the state of an earlier day
 */
public record RowLayout(
        TimeSlices slices, int dates, boolean[] lists, boolean[] hundredths, int texts, int filters, boolean aged)
        implements Serializable {

    public RowLayout ofAged() {
        return new RowLayout(slices, dates, lists, hundredths, texts, filters, true);
    }

    public int age() {
        return firstFilter() + filters;
    }

    public int firstDimension() {
        return 1 + dates;
    }

    public int firstNumber() {
        return firstDimension() + lists.length;
    }

    public int firstText() {
        return firstNumber() + hundredths.length;
    }

    public int firstFilter() {
        return firstText() + texts;
    }
}
