package org.investstat.indicator.pass;

import org.investstat.indicator.pass.column.LongColumn;
import org.investstat.indicator.pass.column.MemberColumn;

/** The columns of a batch as cubes see them: rows as they are, or as they were on earlier days. */
interface BatchView {
    /** Rows of the batch last read. */
    int rows();

    MemberColumn[] members();

    LongColumn[] numbers();

    Conditions conditions();
}
