package org.investstat.rows.binary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of groups that come one after the other: some columns of each made anew, the others as they are stored. */
final class BinaryGroups implements Iterator<InternalRow> {
    private final Iterator<InternalRow> stored;
    private final int text;
    private final StructType schema;
    private final Function<List<Row>, List<@Nullable Object[]>> step;
    private final Function1<Object, Object>[] converters;
    private final JoinedRow both = new JoinedRow();
    private final ProjectingInternalRow chosen;

    private List<Row> group = List.of();
    private List<@Nullable Object[]> made = List.of();
    private int at;
    private @Nullable InternalRow next;

    /**
     * Groups of one partition.
     *
     * @param text position of what the rows of a group have in common; without it a row is a group of its own
     * @param schema of the stored rows
     * @param out of the rows that come out
     * @param ordinals where each of these is among the stored ones and, behind them, those that the step makes
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a parameterised type
    BinaryGroups(
            Iterator<InternalRow> stored,
            int text,
            StructType schema,
            StructType out,
            int[] ordinals,
            Function<List<Row>, List<@Nullable Object[]>> step) {
        this.stored = stored;
        this.text = text;
        this.schema = schema;
        this.step = step;
        int made = schema.size();
        this.converters = new Function1[out.size()];
        for (int i = 0; i < ordinals.length; i++) {
            if (ordinals[i] >= made) {
                converters[ordinals[i] - made] = CatalystTypeConverters.createToCatalystConverter(
                        out.apply(i).dataType());
            }
        }
        List<Object> chosen = IntStream.of(ordinals).<Object>mapToObj(i -> i).toList();
        this.chosen = ProjectingInternalRow.apply(
                out, CollectionConverters.asScala(chosen).toIndexedSeq());
        this.next = copyOfNext();
    }

    private @Nullable InternalRow copyOfNext() {
        return stored.hasNext() ? stored.next().copy() : null;
    }

    @Override
    public boolean hasNext() {
        return at < group.size() || next != null;
    }

    @Override
    public InternalRow next() {
        if (at == group.size()) {
            advance();
        }
        chosen.project(both.apply(((RowView) group.get(at)).stored(), converted(made.get(at))));
        at++;
        return chosen;
    }

    private void advance() {
        InternalRow first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        UTF8String shared = first.getUTF8String(text);
        List<Row> rows = new ArrayList<>(1);
        InternalRow row = first;
        do {
            rows.add(new RowView(row, schema));
            row = copyOfNext();
        } while (row != null && shared != null && shared.equals(row.getUTF8String(text)));
        next = row;
        group = rows;
        made = step.apply(rows);
        at = 0;
        if (made.size() != rows.size()) {
            throw new IllegalStateException(made.size() + " results for " + rows.size() + " rows");
        }
    }

    private InternalRow converted(@Nullable Object[] values) {
        @Nullable Object[] stored = new @Nullable Object[values.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = converters[i].apply(values[i]);
        }
        return new GenericInternalRow(stored);
    }
}
