package org.investstat.indicator.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.pass.column.CodeColumn;
import org.investstat.indicator.pass.column.ConditionColumns;
import org.investstat.indicator.pass.column.TupleColumn;

/**
 * Which filters a row passes, and which of its numbers are there, as bits: the filters' first. Rows of equal values
 * have equal bits, so Spark evaluates its own conditions once for each combination of values.
 */
final class Conditions {
    /** Filters and numbers that have a bit. */
    static final int MOST = Long.SIZE - 1;

    private final BatchLayout layout;
    /** Positions of the filters that are evaluated, and of the numbers that may be there; the bits of others are 0. */
    private final int[] filters;

    private final int[] numbers;
    private final int[] positions;
    private final List<CodeColumn> columns = new ArrayList<>();
    private final TupleColumn tuples;
    private long[] bits = {};
    private int known;

    /** All of the layout's. */
    Conditions(BatchLayout layout, ConditionColumns shared) {
        this(
                layout,
                shared,
                IntStream.range(0, layout.filters().size()).toArray(),
                IntStream.range(0, layout.numbers().length).toArray());
    }

    /** Some of the layout's filters and numbers. */
    Conditions(BatchLayout layout, ConditionColumns shared, int[] filters, int[] numbers) {
        this.layout = layout;
        this.filters = filters;
        this.numbers = numbers;
        this.positions = layout.conditions(filters);
        for (int position : positions) {
            columns.add(shared.condition(position));
        }
        for (int number : numbers) {
            columns.add(shared.presence(layout.numbers()[number]));
        }
        this.tuples = new TupleColumn(columns);
    }

    /** Takes the batch that the columns have read. */
    void read(int rows) {
        tuples.read(rows);
        bits = bits.length < tuples.size() ? Arrays.copyOf(bits, 2 * tuples.size()) : bits;
        for (; known < tuples.size(); known++) {
            bits[known] = evaluate(known);
        }
    }

    private long evaluate(int tuple) {
        InternalRow row = new GenericInternalRow(layout.types().size());
        for (int i = 0; i < positions.length; i++) {
            row.update(positions[i], columns.get(i).value(tuples.part(tuple, i)));
        }
        long passed = 0;
        for (int f : filters) {
            Expression filter = layout.filters().get(f);
            passed |= Boolean.TRUE.equals(filter.eval(row)) ? filterBit(f) : 0;
        }
        for (int n = 0; n < numbers.length; n++) {
            int part = positions.length + n;
            boolean present = columns.get(part).value(tuples.part(tuple, part)) != null;
            passed |= present ? numberBit(layout, numbers[n]) : 0;
        }
        return passed;
    }

    static long filterBit(int filter) {
        return 1L << filter;
    }

    static long numberBit(BatchLayout layout, int number) {
        return 1L << (layout.filters().size() + number);
    }

    /** Codes of the combinations in the batch last read. */
    int[] codes() {
        return tuples.codes();
    }

    /** All codes so far are below. */
    int size() {
        return known;
    }

    long bits(int code) {
        return bits[code];
    }
}
