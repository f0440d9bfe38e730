package org.investstat.indicator.pass.column;

import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A column whose codes are those of another one where its day has come, and others where it has not. */
abstract class AgedCodes implements MemberColumn {
    private final CodeColumn column;
    private int[] codes = {};

    private AgedCodes(CodeColumn column) {
        this.column = column;
    }

    /** The code of a row that has another one in the column as it is. */
    abstract int code(int row, int code, int state);

    /** Takes the states of the rows of the batch that the column has read. */
    void age(int[] states, int rows) {
        codes = codes.length < rows ? new int[rows] : codes;
        int[] all = column.codes();
        for (int i = 0; i < rows; i++) {
            codes[i] = code(i, all[i], states[i]);
        }
    }

    @Override
    public void read(ColumnarBatch batch) {
        throw new IllegalStateException("read by the column that it is made from");
    }

    @Override
    public int[] codes() {
        return codes;
    }

    @Override
    public int size() {
        return column.size();
    }

    @Override
    public @Nullable Object value(int code) {
        return column.value(code);
    }

    @Override
    public int[] members(int code) {
        return ((MemberColumn) column).members(code);
    }

    @Override
    public String[] words() {
        return ((MemberColumn) column).words();
    }

    /** With one code for all rows whose day has not come. */
    static AgedCodes since(CodeColumn column, DayColumn day, int before) {
        return new AgedCodes(column) {
            @Override
            int code(int row, int code, int state) {
                return day.hasCome(row, state) ? code : before;
            }
        };
    }

    /** True no longer where the day has not come. */
    static AgedCodes reached(FlagColumn column, DayColumn day) {
        return new AgedCodes(column) {
            @Override
            int code(int row, int code, int state) {
                return code == FlagColumn.TRUE && !day.hasCome(row, state) ? FlagColumn.FALSE : code;
            }
        };
    }

    /** Empty where no day of a list has come. */
    static AgedCodes ofSome(CodeColumn column, DayLists days) {
        return new AgedCodes(column) {
            @Override
            int code(int row, int code, int state) {
                return days.come(row, state) > 0 ? code : FlagColumn.NULL;
            }
        };
    }

    /** The first elements of lists, as many as days have come. */
    static AgedCodes listed(ListColumn column, DayLists days) {
        return new AgedCodes(column) {
            @Override
            int code(int row, int code, int state) {
                return column.first(code, days.come(row, state));
            }
        };
    }
}
