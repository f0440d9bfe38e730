package org.investstat.indicator.pass.column;

import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** How many days of a list have come, or the sum of what came on them. */
final class AgedNumbers implements LongColumn, AgedColumns.Input {
    private static final int COUNT = -1;

    private final DayLists days;
    private final int position;
    private long[] amounts = {};
    private long[] numbers = {};

    private AgedNumbers(DayLists days, int position) {
        this.days = days;
        this.position = position;
    }

    static AgedNumbers count(DayLists days) {
        return new AgedNumbers(days, COUNT);
    }

    /** @param amounts position of the lists of amounts, as whole hundredths */
    static AgedNumbers sum(DayLists days, int amounts) {
        return new AgedNumbers(days, amounts);
    }

    @Override
    public void read(ColumnarBatch batch) {
        if (position != COUNT && batch.column(position) instanceof WritableColumnVector file) {
            amounts = file.getChild(0).getLongs(0, ListColumn.end(file, batch.numRows()));
        }
    }

    void age(int[] states, int rows) {
        numbers = numbers.length < rows ? new long[rows] : numbers;
        for (int i = 0; i < rows; i++) {
            int come = days.come(i, states[i]);
            numbers[i] = position == COUNT ? come : sum(days.offset(i), come);
        }
    }

    private long sum(int from, int count) {
        long sum = 0;
        for (int i = from; i < from + count; i++) {
            sum = Math.addExact(sum, amounts[i]);
        }
        return sum;
    }

    @Override
    public long[] numbers() {
        return numbers;
    }
}
