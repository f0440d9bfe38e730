package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** A column of whole numbers, or of decimals as whole hundredths; zero where there is none. */
public final class NumberColumn implements LongColumn {
    private final int position;
    private long[] numbers = {};

    public NumberColumn(int position) {
        this.position = position;
    }

    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        numbers = column.getLongs(0, rows);
        if (column.hasNull()) {
            for (int i = 0; i < rows; i++) {
                numbers[i] = column.isNullAt(i) ? 0 : numbers[i];
            }
        }
    }

    @Override
    public long[] numbers() {
        return numbers;
    }
}
