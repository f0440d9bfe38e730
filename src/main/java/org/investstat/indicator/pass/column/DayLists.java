package org.investstat.indicator.pass.column;

import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The days of a column of lists of dates, ascending in each list; none where there is no list. */
final class DayLists implements AgedColumns.Input {
    private final int position;
    private int[] offsets = {};
    private int[] lengths = {};
    private int[] days = {};

    DayLists(int position) {
        this.position = position;
    }

    @Override
    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        if (!(column instanceof WritableColumnVector file)) {
            throw new IllegalStateException("lists that are not of a file: " + column.getClass());
        }
        if (offsets.length < rows) {
            offsets = new int[rows];
            lengths = new int[rows];
        }
        for (int i = 0; i < rows; i++) {
            boolean there = !file.isNullAt(i);
            offsets[i] = there ? file.getArrayOffset(i) : 0;
            lengths[i] = there ? file.getArrayLength(i) : 0;
        }
        days = file.getChild(0).getInts(0, ListColumn.end(file, rows));
    }

    /** Where the list of a row begins among those of all rows. */
    int offset(int row) {
        return offsets[row];
    }

    /** How many days of a row are not after another one. */
    int come(int row, int state) {
        int count = 0;
        while (count < lengths[row] && days[offsets[row] + count] <= state) {
            count++;
        }
        return count;
    }
}
