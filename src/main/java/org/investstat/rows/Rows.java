package org.investstat.rows;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.binary.BinaryRows;
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
    public interface MapStep extends Serializable {
        @Nullable
        Object[] values(Row row);
    }

    /** One row made into any number of others. */
    @FunctionalInterface
    public interface FlatMapStep extends Serializable {
        List<@Nullable Object[]> values(Row row);
    }

    /** A choice of rows. */
    @FunctionalInterface
    public interface FilterStep extends Serializable {
        boolean holds(Row row);
    }

    /** The rows of one group, in no order, made into any number of others. */
    @FunctionalInterface
    public interface FlatMapGroupsStep extends Serializable {
        List<@Nullable Object[]> values(List<Row> group);
    }

    /** The rows of one partition of a table, each seen once, made into a few that sum them up. */
    @FunctionalInterface
    public interface MapPartitionsStep extends Serializable {
        List<@Nullable Object[]> values(Iterator<Row> partition);
    }

    /** A row and the one that it is joined with, if there is one. */
    @FunctionalInterface
    public interface JoinStep extends Serializable {
        @Nullable
        Object[] values(Row row, @Nullable Row other);
    }

    /** A row and the rows of each other table that belong to it, in no order. */
    @FunctionalInterface
    public interface CogroupStep extends Serializable {
        @Nullable
        Object[] values(Row row, List<List<Row>> theirs);
    }

    /** What is counted over rows: every partition by itself, and these then merged in no order. */
    public interface Aggregate<T extends Aggregate<T>> extends Serializable {
        void add(Row row);

        void merge(T other);
    }

    /** Makes aggregates that have counted nothing yet. */
    @FunctionalInterface
    public interface Zero<T extends Aggregate<T>> extends Supplier<T>, Serializable {}

    /** Rows on the driver; the rows need not know their schema. */
    public static Rows ofList(List<Row> rows, StructType schema) {
        return ListedRows.of(rows, schema);
    }

    /** Rows in Spark, shuffled into as many partitions as its session says. */
    public static Rows ofDataset(Dataset<Row> rows) {
        return new SparkRows(rows);
    }

    /** A row that knows its columns' names, as steps may ask for them. */
    public static Row named(@Nullable Object[] values, StructType schema) {
        return BinaryRows.named(values, schema);
    }

    /** Where the columns of {@code out} are among those of a row and, behind them, those made for it. */
    static int[] ordinals(StructType row, StructType out, List<String> made) {
        return Arrays.stream(out.fieldNames())
                .mapToInt(name -> made.contains(name) ? row.size() + made.indexOf(name) : row.fieldIndex(name))
                .toArray();
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
    public abstract Rows select(List<String> columns);

    /** Each row made into one. */
    public abstract Rows map(StructType out, MapStep step);

    /** Each row made into any number of rows. */
    public abstract Rows flatMap(StructType out, FlatMapStep step);

    /** The rows for which the step holds. */
    public abstract Rows filter(FilterStep step);

    /** The rows that have a text in a column. */
    public abstract Rows filter(String column, String text);

    /** These rows and those of the others, which have the same schema. */
    public abstract Rows union(List<Rows> others);

    /**
     * Groups of rows that are equal in some columns, an absent value being equal to another. A group must fit into
     * memory.
     */
    public abstract Rows flatMapGroups(List<String> columns, StructType out, FlatMapGroupsStep step);

    /**
     * Groups of rows that have the same text in a column; a row whose text is absent is a group of its own. A group must
     * fit into memory. If the rows that come out have the column, too, it holds the text of their group.
     */
    public abstract Rows flatMapGroupsByText(String column, StructType out, FlatMapGroupsStep step);

    /**
     * The same groups, of which every row stays: the step makes some columns of each row, in the group's order. What stays
     * is only handed on, so that this costs much less than making rows anew. In Spark the shuffles before it run when it is
     * called, not when rows are asked for.
     *
     * @param made columns by the step; all other columns of {@code out} are those of these rows
     */
    public abstract Rows shuffleAndMapGroups(String column, StructType out, List<String> made, FlatMapGroupsStep step);

    /** Each partition of the table made into a few rows; on the driver there is one. */
    public abstract Rows mapPartitions(StructType out, MapPartitionsStep step);

    /**
     * Left outer join: each row with the row of another table that has the same text in a column; a text that is absent
     * is like no other.
     *
     * @param others at most one row for each text
     */
    public abstract Rows join(String column, Rows others, String otherColumn, StructType out, JoinStep step);

    /**
     * The same: each row followed by what the other one has besides the text; nothing where there is none.
     *
     * @param out the columns of these rows and the other ones of the others, which may get other names
     */
    public abstract Rows join(String column, Rows others, String otherColumn, StructType out);

    /**
     * Each row with all rows of other tables that have the same text in a column, by one shuffle however many tables
     * there are. Rows of the others that belong to no row are left out.
     *
     * @param column of these rows, each with a text of its own, and of all others
     */
    public abstract Rows cogroup(String column, List<Rows> others, StructType out, CogroupStep step);

    /** Counts over all rows, in one job where they lie in Spark; an aggregate must fit into memory. */
    public abstract <T extends Aggregate<T>> T aggregate(Zero<T> zero);

    /** The number of rows. */
    public abstract long count();

    /** Keeps the rows once they are computed, until {@link #unpersist}. */
    public abstract Rows persist();

    public abstract void unpersist();

    /** All rows, on the driver; they know their columns' names. */
    public abstract List<Row> collectAsList();

    /** Who works on the rows. */
    public abstract Execution execution();

    /** Into how many partitions Spark shuffles rows; one on the driver. */
    public abstract int partitions();

    /** All rows, for Spark SQL. */
    public abstract Dataset<Row> dataset();
}
