package org.investstat.indicator.pass.column;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A column of lists of texts. A list has one code: that of the list without its last word, and the last word. */
final class ListColumn implements MemberColumn {
    static final int EMPTY = 0;
    private static final int NULL = 1;

    private final int position;
    private final TextColumn words;
    private final PairCodes lists = new PairCodes();
    private int[] codes = {};

    ListColumn(int position) {
        this.position = position;
        this.words = new TextColumn(position);
        // The first two codes: pairs that no list is made of, since none begins with NULL.
        lists.code(NULL, 0);
        lists.code(NULL, 1);
    }

    @Override
    public void read(ColumnarBatch batch) {
        ColumnVector column = batch.column(position);
        int rows = batch.numRows();
        codes = codes.length < rows ? new int[rows] : codes;
        if (!(column instanceof WritableColumnVector file)) {
            throw new IllegalStateException("lists that are not of a file: " + column.getClass());
        }
        boolean nulls = column.hasNull();
        words.read(file.getChild(0), end(file, rows));
        int[] all = words.codes();
        for (int i = 0; i < rows; i++) {
            codes[i] = nulls && column.isNullAt(i) ? NULL : list(all, file.getArrayOffset(i), file.getArrayLength(i));
        }
    }

    /** Where the words of the last list end: lists lie one after the other. */
    static int end(WritableColumnVector lists, int rows) {
        int last = rows - 1;
        while (last >= 0 && lists.isNullAt(last)) {
            last--;
        }
        return last < 0 ? 0 : lists.getArrayOffset(last) + lists.getArrayLength(last);
    }

    private int list(int[] all, int offset, int length) {
        int code = EMPTY;
        for (int i = offset; i < offset + length; i++) {
            code = lists.code(code, all[i]);
        }
        return code;
    }

    /** The code of the first elements of a list, at most so many. */
    int first(int code, int count) {
        int length = 0;
        for (int list = code; list > NULL; list = lists.first(list)) {
            length++;
        }
        int list = code;
        for (; length > count; length--) {
            list = lists.first(list);
        }
        return list;
    }

    @Override
    public int[] codes() {
        return codes;
    }

    @Override
    public int size() {
        return lists.size();
    }

    @Override
    public int[] members(int code) {
        int length = 0;
        for (int list = code; list > NULL; list = lists.first(list)) {
            length++;
        }
        int[] members = new int[length];
        for (int list = code; list > NULL; list = lists.first(list)) {
            members[--length] = lists.second(list);
        }
        return members;
    }

    @Override
    public @Nullable GenericArrayData value(int code) {
        return code == NULL
                ? null
                : new GenericArrayData(
                        Arrays.stream(members(code)).mapToObj(words::value).toArray());
    }

    @Override
    public String[] words() {
        return words.words();
    }
}
