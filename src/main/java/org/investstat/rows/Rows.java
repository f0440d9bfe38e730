package org.investstat.rows;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one schema. Small input is worked on as a list on the driver, where no query has to be planned, compiled and
 * scheduled; large input by Spark. Both take the same steps, and give the same rows in some order.
 *
 * <p>Steps are handed rows that know their columns' names, and return values in the order of the schema that they
 * promise. Nested rows are read by position; lists are written as Java arrays and read with {@link Values}, since Spark
 * hands on its own kind. A step may run in any process and more than once: it is serializable and changes nothing.
 */
public abstract sealed class Rows permits ListedRows, SparkRows {
    private final StructType schema;

    Rows(StructType schema) {
        this.schema = schema;
    }

    /** One row made into another. */
    @FunctionalInterface
    public interface Step extends Serializable {
        @Nullable
        Object[] values(Row row);
    }

    /** One row made into any number of others. */
    @FunctionalInterface
    public interface ManyStep extends Serializable {
        List<@Nullable Object[]> values(Row row);
    }

    /** A choice of rows. */
    @FunctionalInterface
    public interface Test extends Serializable {
        boolean holds(Row row);
    }

    /** The rows of one group, in no order, made into any number of others. */
    @FunctionalInterface
    public interface GroupStep extends Serializable {
        List<@Nullable Object[]> values(List<Row> group);
    }

    /** The rows of one part of a table, each seen once, made into a few that sum them up. */
    @FunctionalInterface
    public interface PartStep extends Serializable {
        List<@Nullable Object[]> values(Iterator<Row> part);
    }

    /** A row and the one it meets, if it meets one. */
    @FunctionalInterface
    public interface MeetingStep extends Serializable {
        @Nullable
        Object[] values(Row row, @Nullable Row met);
    }

    /** A row and the rows of each other table that belong to it, in no order. */
    @FunctionalInterface
    public interface GatheringStep extends Serializable {
        @Nullable
        Object[] values(Row row, List<List<Row>> theirs);
    }

    /** What is counted over rows: every part of them by itself, and parts then merged in no order. */
    public interface Tally<T extends Tally<T>> extends Serializable {
        void add(Row row);

        void merge(T other);
    }

    /** Makes tallies that have counted nothing yet. */
    @FunctionalInterface
    public interface Empty<T extends Tally<T>> extends Supplier<T>, Serializable {}

    /** Rows on the driver; the rows need not know their schema. */
    public static Rows listed(List<Row> rows, StructType schema) {
        return ListedRows.of(rows, schema);
    }

    /**
     * Rows in Spark.
     *
     * @param partitions into how many parts rows are shuffled
     */
    public static Rows spread(Dataset<Row> rows, int partitions) {
        return new SparkRows(rows, partitions);
    }

    /** A row that knows its columns' names, as steps may ask for them. */
    public static Row named(@Nullable Object[] values, StructType schema) {
        return new GenericRowWithSchema(values, schema);
    }

    /** Where the columns of {@code out} are among those of a row and, behind them, those made for it. */
    static int[] ordinals(StructType row, StructType out, List<String> made) {
        return Arrays.stream(out.fieldNames())
                .mapToInt(name -> made.contains(name) ? row.size() + made.indexOf(name) : row.fieldIndex(name))
                .toArray();
    }

    /** The places of all columns but one. */
    final int[] besides(String column) {
        int left = position(column);
        return IntStream.range(0, schema.size()).filter(at -> at != left).toArray();
    }

    public final StructType schema() {
        return schema;
    }

    /** Of several rows with one text nobody knows which is meant. */
    static void requireOne(boolean one, String column, @Nullable Object text) {
        if (!one) {
            throw new IllegalStateException("two rows of " + column + " " + text);
        }
    }

    /** The place of a column in a row. */
    public final int position(String column) {
        return schema.fieldIndex(column);
    }

    /**
     * What a row has in a column.
     *
     * @param <V> the column's Java type
     */
    public final <V> Columns.Value<Row, V> column(String column) {
        return Columns.column(schema, column, row -> row);
    }

    /** These rows with some of their columns, in the order asked for. */
    public abstract Rows only(List<String> columns);

    /** Each row made into one. */
    public abstract Rows map(StructType out, Step step);

    /** Each row made into any number of rows. */
    public abstract Rows flatMap(StructType out, ManyStep step);

    /** The rows for which the test holds. */
    public abstract Rows where(Test test);

    /** The rows that have a text in a column. */
    public abstract Rows where(String column, String text);

    /** These rows and those of the others, which have the same schema. */
    public abstract Rows union(List<Rows> others);

    /**
     * Groups of rows that are equal in some columns, an absent value being equal to another. A group must fit into
     * memory.
     */
    public abstract Rows groups(List<String> columns, StructType out, GroupStep step);

    /**
     * Groups of rows that have the same text in a column; a row whose text is absent is a group of its own. A group must
     * fit into memory. If the rows that come out have the column, too, it holds the text of their group.
     */
    public abstract Rows sharing(String column, StructType out, GroupStep step);

    /**
     * The same groups, of which every row stays: the step makes some columns of each row, in the group's order. What stays
     * is only handed on, so that this costs much less than making rows anew.
     *
     * @param made columns by the step; all other columns of {@code out} are those of these rows
     */
    public abstract Rows sharing(String column, StructType out, List<String> made, GroupStep step);

    /** Each part of the table made into a few rows; on the driver there is one part. */
    public abstract Rows parts(StructType out, PartStep step);

    /**
     * Each row with the row of another table that has the same text in a column; a text that is absent meets nothing.
     *
     * @param others at most one row for each text
     */
    public abstract Rows meeting(String column, Rows others, String otherColumn, StructType out, MeetingStep step);

    /**
     * Each row followed by what the row that it meets has besides the text; nothing where it meets none.
     *
     * @param out the columns of these rows and the other ones of the others, which may get other names
     */
    public Rows meeting(String column, Rows others, String otherColumn, StructType out) {
        int[] besides = others.besides(otherColumn);
        return meeting(column, others, otherColumn, out, (row, met) -> {
            @Nullable Object[] theirs = new @Nullable Object[besides.length];
            if (met != null) {
                Arrays.setAll(theirs, i -> met.get(besides[i]));
            }
            return Values.with(row, theirs);
        });
    }

    /**
     * Each row with all rows of other tables that have the same text in a column, by one shuffle however many tables
     * there are. Rows of the others that belong to no row are left out.
     *
     * @param column of these rows, each with a text of its own, and of all others
     */
    public abstract Rows gathering(String column, List<Rows> others, StructType out, GatheringStep step);

    /** Counts over all rows, in one job where they lie in Spark; a tally must fit into memory. */
    public abstract <T extends Tally<T>> T tally(Empty<T> empty);

    /** The number of rows. */
    public abstract long count();

    /** Keeps the rows once they are computed, until {@link #release}. */
    public abstract Rows keep();

    public abstract void release();

    /** All rows, on the driver; they know their columns' names. */
    public abstract List<Row> list();

    /** Whether the rows lie on the driver. */
    public abstract boolean onDriver();

    /** All rows, for Spark SQL. */
    public abstract Dataset<Row> dataset();
}
