package org.investstat.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The groups of rows that come sorted, one after the other. */
final class SortedGroups implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private final Key key;
    private final StructType out;
    private final Rows.FlatMapGroupsStep step;
    private Iterator<Row> made = List.<Row>of().iterator();
    private @Nullable Row next;

    SortedGroups(Iterator<Row> sorted, Key key, StructType out, Rows.FlatMapGroupsStep step) {
        this.sorted = sorted;
        this.key = key;
        this.out = out;
        this.step = step;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext() && next != null) {
            made = SparkRows.made(step.values(group(next)), out).iterator();
        }
        return made.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.next();
    }

    private List<Row> group(Row first) {
        List<Row> group = new ArrayList<>(1);
        next = first;
        for (Row row = first; row != null && (row == first || key.same(first, row)); row = next) {
            group.add(row);
            next = sorted.hasNext() ? sorted.next() : null;
        }
        return group;
    }

    /** What the rows of a group have in common. */
    record Key(int[] columns, boolean absentIsEqual) implements Serializable {

        boolean same(Row left, Row right) {
            for (int at : columns) {
                Object value = left.get(at);
                if (value == null ? !absentIsEqual || right.get(at) != null : !value.equals(right.get(at))) {
                    return false;
                }
            }
            return true;
        }
    }
}
