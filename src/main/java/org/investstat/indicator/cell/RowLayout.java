package org.investstat.indicator.cell;

import java.io.Serializable;
import org.investstat.indicator.period.TimeSlices;

/**
 * Where the pass finds things in a row: the region first, then dates, dimension columns, number columns, text columns
 * of bags and filters.
 *
 * @param lists per dimension column: it holds a list of members
 * @param money per number column: a decimal(18,2), read as 分
 */
record RowLayout(TimeSlices slices, int dates, boolean[] lists, boolean[] money, int texts, int filters)
        implements Serializable {

    int firstDimension() {
        return 1 + dates;
    }

    int firstNumber() {
        return firstDimension() + lists.length;
    }

    int firstText() {
        return firstNumber() + money.length;
    }

    int firstFilter() {
        return firstText() + texts;
    }
}
