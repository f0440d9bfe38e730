package org.investstat.indicator.pass;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.Dictionary;
import org.investstat.indicator.cell.RowLayout;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;

/** One row decoded for the pass: slices of its dates, codes of its region and members, numbers, filters. */
final class RowReader {
    private static final UTF8String UNKNOWN = UTF8String.fromString(Dimension.UNKNOWN);
    /** Spark keeps a decimal of up to 18 digits in a long, however many of them its type has. */
    private static final int LONG_DIGITS = 18;

    private static final int SCALE = 2;
    /** The day of an empty date: later than any. */
    static final long NEVER = Long.MAX_VALUE;

    static final int NO_TEXT = -1;
    static final int NOT_AGED = -1;

    private final RowLayout layout;
    private final Dictionary<UTF8String> regions = new Dictionary<>();
    private final Dictionary<UTF8String>[] words;
    private final Dictionary<UTF8String>[] textWords;

    final int[] slices;
    final long[] days;
    /** Codes of the members of each dimension column; {@link #memberCounts} says how many are valid. */
    final int[][] members;

    final int[] memberCounts;
    final long[] numbers;
    final boolean[] present;
    /** Codes of texts; {@link #NO_TEXT} where there is none. */
    final int[] texts;

    final boolean[] filters;
    int region;
    /** Position of the date by which the row is aged, {@link #NOT_AGED} for a row as it is. */
    int agedDate = NOT_AGED;

    private int layer;
    private long rows;
    private long firstDay = Long.MAX_VALUE;

    RowReader(RowLayout layout) {
        this.layout = layout;
        int dimensions = layout.lists().length;
        this.words = dictionaries(dimensions);
        this.slices = new int[layout.dates()];
        this.days = new long[layout.dates()];
        this.members = new int[dimensions][1];
        this.memberCounts = new int[dimensions];
        this.numbers = new long[layout.hundredths().length];
        this.present = new boolean[layout.hundredths().length];
        this.texts = new int[layout.texts()];
        this.textWords = dictionaries(layout.texts());
        this.filters = new boolean[layout.filters()];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Dictionary<UTF8String>[] dictionaries(int count) {
        Dictionary<UTF8String>[] all = new Dictionary[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Dictionary<>();
        }
        return all;
    }

    void read(InternalRow row) {
        rows++;
        region = code(regions, row.getUTF8String(0));
        readDates(row);
        readMembers(row);
        readNumbers(row);
        for (int i = 0; i < texts.length; i++) {
            int at = layout.firstText() + i;
            texts[i] = row.isNullAt(at) ? NO_TEXT : code(textWords[i], row.getUTF8String(at));
        }
        for (int i = 0; i < filters.length; i++) {
            int at = layout.firstFilter() + i;
            filters[i] = !row.isNullAt(at) && row.getBoolean(at);
        }
        if (layout.aged()) {
            int layers = layout.slices().aged().layers();
            agedDate = row.getInt(layout.age()) / layers;
            layer = row.getInt(layout.age()) % layers;
        }
    }

    /** The slice in which the row counts on a date: of an aged row the aged one. */
    int slice(int date, Timing timing) {
        if (timing != Timing.AGED) {
            return agedDate == NOT_AGED ? slices[date] : TimeSlices.NONE;
        }
        return agedDate == date ? layout.slices().aged().of(layer, slices[date]) : TimeSlices.NONE;
    }

    /** The same row in another state is no other row. */
    long rowsSeen() {
        return layout.aged() ? 0 : rows;
    }

    /** As {@link CellBlock} has it. */
    long firstDay() {
        return layout.aged() ? Long.MAX_VALUE : firstDay;
    }

    private void readDates(InternalRow row) {
        for (int i = 0; i < slices.length; i++) {
            boolean dated = !row.isNullAt(1 + i);
            days[i] = dated ? row.getInt(1 + i) : NEVER;
            slices[i] = dated ? layout.slices().of(days[i]) : TimeSlices.NONE;
            if (slices[i] != TimeSlices.NONE) {
                firstDay = Math.min(firstDay, days[i]);
            }
        }
    }

    private void readMembers(InternalRow row) {
        for (int i = 0; i < members.length; i++) {
            int at = layout.firstDimension() + i;
            if (layout.lists()[i]) {
                readList(row, i, at);
            } else {
                memberCounts[i] = 1;
                members[i][0] = code(words[i], row.isNullAt(at) ? UNKNOWN : row.getUTF8String(at));
            }
        }
    }

    private void readList(InternalRow row, int dimension, int at) {
        if (row.isNullAt(at)) {
            memberCounts[dimension] = 0;
            return;
        }
        ArrayData list = row.getArray(at);
        int count = list.numElements();
        if (members[dimension].length < count) {
            members[dimension] = new int[count];
        }
        memberCounts[dimension] = count;
        for (int i = 0; i < count; i++) {
            members[dimension][i] = code(words[dimension], (UTF8String) list.get(i, DataTypes.StringType));
        }
    }

    private void readNumbers(InternalRow row) {
        for (int i = 0; i < numbers.length; i++) {
            int at = layout.firstNumber() + i;
            present[i] = !row.isNullAt(at);
            if (present[i]) {
                numbers[i] = layout.hundredths()[i]
                        ? row.getDecimal(at, LONG_DIGITS, SCALE).toUnscaledLong()
                        : row.getLong(at);
            }
        }
    }

    /** A word is copied only when it is new: the row's memory is used again for the next row. */
    private static int code(Dictionary<UTF8String> words, UTF8String word) {
        int known = words.find(word);
        return known >= 0 ? known : words.code(word.copy());
    }

    String[] regionWords() {
        return regions.texts();
    }

    String[][] memberWords() {
        return words(words);
    }

    String[][] textWords() {
        return words(textWords);
    }

    private static String[][] words(Dictionary<UTF8String>[] dictionaries) {
        String[][] all = new String[dictionaries.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = dictionaries[i].texts();
        }
        return all;
    }
}
