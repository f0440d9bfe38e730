package org.investstat.rows;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The rows of a partition, each followed by the row of the same text in another table, whose partition is in memory. */
final class BinaryMeeting implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private final int text;
    private final Map<@Nullable UTF8String, InternalRow> known = new HashMap<>();
    private final InternalRow nobody;
    private final JoinedRow both = new JoinedRow();

    /**
     * The same partition of both tables.
     *
     * @param text its position among the columns of these rows
     * @param others their last column is the text
     * @param otherText its position among their columns
     */
    BinaryMeeting(Iterator<InternalRow> rows, int text, Iterator<InternalRow> others, int otherText) {
        this.rows = rows;
        this.text = text;
        this.nobody = new GenericInternalRow(otherText + 1);
        while (others.hasNext()) {
            InternalRow other = others.next().copy();
            UTF8String key = other.getUTF8String(otherText);
            Rows.requireOne(known.put(key, other) == null || key == null, "text", key);
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public InternalRow next() {
        InternalRow row = rows.next();
        UTF8String shared = row.getUTF8String(text);
        InternalRow met = shared == null ? null : known.get(shared);
        return both.apply(row, met == null ? nobody : met);
    }
}
