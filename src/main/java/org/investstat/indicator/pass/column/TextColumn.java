package org.investstat.indicator.pass.column;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.investstat.indicator.cell.Dictionary;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts. Where the file keeps a dictionary, rows are translated by number. Nothing says whether the next batch
 * has the same dictionary, so each of its words is looked at once a batch.
 */
public final class TextColumn implements MemberColumn {
    /** In place of no text: a byte that no text has. */
    private static final UTF8String NULL = UTF8String.fromBytes(new byte[] {-1});

    private final int position;
    private final Dictionary<UTF8String> words = new Dictionary<>();
    private int[] codes = {};
    /** By a number in the file's dictionary. */
    private int[] translated = {};

    /** The bytes that the number stood for when it was translated: each file, and each part of it, has its own. */
    private Object[] meant = {};

    /** The batch in which that was last looked at. */
    private int[] looked = {};

    private int batch;

    TextColumn(int position) {
        this.position = position;
    }

    @Override
    public void read(ColumnarBatch batch) {
        read(batch.column(position), batch.numRows());
    }

    void read(ColumnVector column, int rows) {
        codes = codes.length < rows ? new int[rows] : codes;
        if (column instanceof WritableColumnVector file && file.hasDictionary()) {
            translate(file, rows);
        } else {
            for (int i = 0; i < rows; i++) {
                codes[i] = code(column, i);
            }
        }
    }

    private void translate(WritableColumnVector column, int rows) {
        int[] numbers = column.getDictionaryIds().getInts(0, rows);
        batch++;
        boolean nulls = column.hasNull();
        for (int i = 0; i < rows; i++) {
            codes[i] = nulls && column.isNullAt(i) ? code(NULL) : translated(column, i, numbers[i]);
        }
    }

    private int translated(WritableColumnVector column, int row, int number) {
        if (number < looked.length && looked[number] == batch) {
            return translated[number];
        }
        if (number >= looked.length) {
            int room = Math.max(2 * number, 16);
            translated = Arrays.copyOf(translated, room);
            meant = Arrays.copyOf(meant, room);
            looked = Arrays.copyOf(looked, room);
        }
        UTF8String word = column.getUTF8String(row);
        // A dictionary hands out the same bytes again and again: no need to hash them in every batch.
        if (word.getBaseObject() == null || word.getBaseObject() != meant[number]) {
            meant[number] = word.getBaseObject();
            translated[number] = code(word);
        }
        looked[number] = batch;
        return translated[number];
    }

    private int code(ColumnVector column, int row) {
        return code(column.isNullAt(row) ? NULL : column.getUTF8String(row));
    }

    /** Of a text, whether or not a row has it. */
    int code(String text) {
        return code(UTF8String.fromString(text));
    }

    /** Of no text. */
    int none() {
        return code(NULL);
    }

    /** A word is copied only when it is new: the batch's memory is used again for the next one. */
    private int code(UTF8String word) {
        int known = words.find(word);
        return known >= 0 ? known : words.code(word.copy());
    }

    @Override
    public int[] codes() {
        return codes;
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public @Nullable UTF8String value(int code) {
        UTF8String word = words.word(code);
        return word.equals(NULL) ? null : word;
    }

    @Override
    public int[] members(int code) {
        return new int[] {code};
    }

    @Override
    public String[] words() {
        String[] all = new String[words.size()];
        for (int i = 0; i < all.length; i++) {
            UTF8String word = value(i);
            all[i] = word == null ? Dimension.UNKNOWN : word.toString();
        }
        return all;
    }
}
