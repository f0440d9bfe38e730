package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The days of a column of dates. */
final class DayColumn implements AgedColumns.Input {
    private final int position;
    private int[] days = {};

    DayColumn(int position) {
        this.position = position;
    }

    @Override
    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        days = column.getInts(0, rows);
        for (int i = 0; column.hasNull() && i < rows; i++) {
            days[i] = column.isNullAt(i) ? DateColumn.NEVER : days[i];
        }
    }

    /** Whether the day of a row is not after another one. */
    boolean hasCome(int row, int state) {
        return days[row] <= state;
    }
}
