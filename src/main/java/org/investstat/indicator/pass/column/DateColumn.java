package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.investstat.indicator.pass.SliceTable;
import org.investstat.indicator.period.TimeSlices;

/** A column of dates, and the slices they fall into. */
public final class DateColumn {
    /** The day of an empty date: later than any. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final int position;
    private final SliceTable table;
    private int[] slices = {};
    private int[] days = {};
    private int firstDay = NEVER;

    public DateColumn(int position, SliceTable table) {
        this.position = position;
        this.table = table;
    }

    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        slices = slices.length < rows ? new int[rows] : slices;
        days = column.getInts(0, rows);
        if (column.hasNull()) {
            for (int i = 0; i < rows; i++) {
                days[i] = column.isNullAt(i) ? NEVER : days[i];
            }
        }
        table.slices(days, rows, slices);
        firstDay = Math.min(firstDay, earliest(days, slices, rows));
    }

    private static int earliest(int[] days, int[] slices, int rows) {
        int first = NEVER;
        for (int i = 0; i < rows; i++) {
            first = Math.min(first, slices[i] == TimeSlices.NONE ? NEVER : days[i]);
        }
        return first;
    }

    /** Of the batch last read, {@link TimeSlices#NONE} where there is no date, or one after the as-of date. */
    public int[] slices() {
        return slices;
    }

    /** Of the batch last read, since 1970-01-01. */
    public int[] days() {
        return days;
    }

    /** The earliest day so far that is in a slice, {@link #NEVER} where there is none. */
    public int firstDay() {
        return firstDay;
    }
}
