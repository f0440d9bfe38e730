package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A column of which a condition asks only whether there is a value, or which of two it is. */
final class FlagColumn implements CodeColumn {
    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;

    private final int position;
    /** Stands for any value; absent for a column of booleans. */
    private final @Nullable Object present;

    private int[] codes = {};

    private FlagColumn(int position, @Nullable Object present) {
        this.position = position;
        this.present = present;
    }

    static FlagColumn ofBooleans(int position) {
        return new FlagColumn(position, null);
    }

    /** @param present any value of the column's type */
    static FlagColumn ofPresence(int position, Object present) {
        return new FlagColumn(position, present);
    }

    @Override
    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        codes = codes.length < rows ? new int[rows] : codes;
        boolean nulls = column.hasNull();
        boolean booleans = present == null;
        for (int i = 0; i < rows; i++) {
            codes[i] = nulls && column.isNullAt(i) ? NULL : booleans && column.getBoolean(i) ? TRUE : FALSE;
        }
    }

    @Override
    public int[] codes() {
        return codes;
    }

    @Override
    public int size() {
        return TRUE + 1;
    }

    @Override
    public @Nullable Object value(int code) {
        return code == NULL ? null : present == null ? Boolean.valueOf(code == TRUE) : present;
    }
}
