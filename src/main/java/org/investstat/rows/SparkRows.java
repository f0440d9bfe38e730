package org.investstat.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.investstat.rows.binary.BinaryRows;
import org.jspecify.annotations.Nullable;

/** Rows in Spark: groups are made by a shuffle and a sort. */
final class SparkRows extends Rows {
    /** What rows have in common, beside columns of any name. */
    private static final String TEXT = "common text";

    private final Dataset<Row> rows;
    private final int partitions;
    /** Rows of one text of this column follow one another in one partition; empty where nobody knows. */
    private final String sorted;
    /** How many columns rows had before others were joined to them. */
    private final int own;

    SparkRows(Dataset<Row> rows) {
        this(rows, "");
    }

    private SparkRows(Dataset<Row> rows, String sorted) {
        this(rows, sorted, rows.columns().length);
    }

    private SparkRows(Dataset<Row> rows, String sorted, int own) {
        super(rows.schema());
        this.rows = rows;
        this.partitions = Integer.parseInt(rows.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        this.sorted = sorted;
        this.own = own;
    }

    private static Column[] columns(Stream<String> names) {
        return names.map(c -> col(c)).toArray(Column[]::new);
    }

    @Override
    public Rows select(List<String> columns) {
        return new SparkRows(rows.select(columns(columns.stream())), columns.contains(sorted) ? sorted : "");
    }

    @Override
    public Rows map(StructType out, MapStep step) {
        return new SparkRows(
                rows.map((MapFunction<Row, Row>) row -> named(step.values(row), out), Encoders.row(out.asNullable())));
    }

    @Override
    public Rows flatMap(StructType out, FlatMapStep step) {
        return new SparkRows(rows.flatMap(
                (FlatMapFunction<Row, Row>) row -> made(step.values(row), out).iterator(),
                Encoders.row(out.asNullable())));
    }

    static List<Row> made(List<@Nullable Object[]> values, StructType schema) {
        List<Row> made = new ArrayList<>(values.size());
        values.forEach(v -> made.add(named(v, schema)));
        return made;
    }

    @Override
    public Rows filter(FilterStep step) {
        return new SparkRows(rows.filter((FilterFunction<Row>) step::holds), sorted);
    }

    @Override
    public Rows filter(String column, String text) {
        return new SparkRows(rows.filter(col(column).equalTo(text)), sorted);
    }

    @Override
    public Rows union(List<Rows> others) {
        Dataset<Row> all = rows;
        for (Rows other : others) {
            all = all.union(other.dataset());
        }
        return new SparkRows(all);
    }

    @Override
    public Rows flatMapGroups(List<String> columns, StructType out, FlatMapGroupsStep step) {
        int[] positions = columns.stream().mapToInt(this::position).toArray();
        Dataset<Row> groups = sorted(columns(columns.stream()));
        return new SparkRows(flatMapGroups(groups, new SortedGroups.Key(positions, true), out, step));
    }

    @Override
    public Rows flatMapGroupsByText(String column, StructType out, FlatMapGroupsStep step) {
        SortedGroups.Key key = new SortedGroups.Key(new int[] {position(column)}, false);
        // Not in the order of a join: Spark might leave out the shuffle and then, since more follows than a sort,
        // forget it.
        Dataset<Row> groups = sorted.equals(column) ? rows : sorted(col(column), place(column));
        return new SparkRows(flatMapGroups(groups, key, out, step), sorted(column, out));
    }

    private static Dataset<Row> flatMapGroups(
            Dataset<Row> sorted, SortedGroups.Key key, StructType out, FlatMapGroupsStep step) {
        return sorted.mapPartitions(
                (MapPartitionsFunction<Row, Row>) partition -> new SortedGroups(partition, key, out, step),
                Encoders.row(out.asNullable()));
    }

    @Override
    public Rows shuffleAndMapGroups(String column, StructType out, List<String> made, FlatMapGroupsStep step) {
        Dataset<Row> mapped =
                BinaryRows.shuffleAndMapGroups(byText(column), column, out, ordinals(schema(), out, made), (Function<
                                        List<Row>, List<@Nullable Object[]>>
                                & Serializable)
                        step::values);
        return new SparkRows(mapped, sorted(column, out));
    }

    private static String sorted(String column, StructType out) {
        return out.getFieldIndex(column).isDefined() ? column : "";
    }

    /**
     * Rows of one text one after the other. Ids begin alike, their hashes do not: most are sorted without a look at their
     * texts. Those that were just joined by the column are in this order: Spark leaves out both shuffle and sort.
     */
    Dataset<Row> byText(String column) {
        return sorted.equals(column) ? rows : sorted(place(column), col(column));
    }

    private Dataset<Row> sorted(Column... key) {
        return rows.repartition(partitions, key).sortWithinPartitions(key);
    }

    private Column place(String column) {
        Column text = col(column);
        // Rows without the text may be many, so they are spread by all that they hold; before and after a join alike.
        Column[] all = columns(Arrays.stream(rows.columns()).limit(own));
        return when(text.isNull(), xxhash64(all)).otherwise(xxhash64(text));
    }

    @Override
    public Rows mapPartitions(StructType out, MapPartitionsStep step) {
        return new SparkRows(rows.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                        partition -> made(step.values(partition), out).iterator(),
                Encoders.row(out.asNullable())));
    }

    @Override
    public Rows join(String column, Rows others, String otherColumn, StructType out, JoinStep step) {
        Dataset<Row> theirs = others.dataset()
                .select(struct(col("*")).as("other"), col(otherColumn).as(TEXT));
        return new SparkRows(joined(column, theirs)
                .select(struct(columns(Arrays.stream(rows.columns()))), col("other"))
                .map(
                        (MapFunction<Row, Row>) pair -> named(step.values(pair.getStruct(0), pair.getStruct(1)), out),
                        Encoders.row(out.asNullable())));
    }

    @Override
    public Rows join(String column, Rows others, String otherColumn, StructType out) {
        List<Column> theirs = new ArrayList<>(List.of(col(otherColumn).as(TEXT)));
        int at = rows.columns().length;
        for (String other : others.schema().fieldNames()) {
            if (!other.equals(otherColumn)) {
                theirs.add(col(other).as(out.fieldNames()[at++]));
            }
        }
        Dataset<Row> selected = others.dataset().select(theirs.toArray(Column[]::new));
        return new SparkRows(joined(column, selected).drop(TEXT), "", own);
    }

    /** Spark sorts both sides where the others are many, and spills: no partition has to fit into memory. */
    private Dataset<Row> joined(String column, Dataset<Row> others) {
        Column same = place(column).equalTo(xxhash64(col(TEXT))).and(col(column).equalTo(col(TEXT)));
        return rows.join(others, same, "left");
    }

    /** Rows of all tables in one table, each in a column of its own, so that those of one text come into one group. */
    @Override
    public Rows cogroup(String column, List<Rows> others, StructType out, CogroupStep step) {
        List<Rows> tables = new ArrayList<>(List.of(this));
        tables.addAll(others);
        Dataset<Row> all = inColumn(0, tables, column);
        for (int i = 1; i < tables.size(); i++) {
            all = all.union(inColumn(i, tables, column));
        }
        int count = tables.size();
        return new SparkRows(all).flatMapGroups(List.of(TEXT), out, group -> cogrouped(group, count, column, step));
    }

    private static Dataset<Row> inColumn(int table, List<Rows> tables, String column) {
        List<Column> columns = new ArrayList<>(List.of(col(column).as(TEXT)));
        for (int i = 0; i < tables.size(); i++) {
            Column row = i == table
                    ? struct(col("*"))
                    : lit(null).cast(tables.get(i).schema().asNullable());
            columns.add(row.as("table" + i));
        }
        return tables.get(table).dataset().where(col(column).isNotNull()).select(columns.toArray(Column[]::new));
    }

    private static List<@Nullable Object[]> cogrouped(List<Row> group, int tables, String column, CogroupStep step) {
        List<List<Row>> theirs = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            theirs.add(new ArrayList<>());
        }
        for (Row row : group) {
            for (int i = 0; i < tables; i++) {
                if (!row.isNullAt(i + 1)) {
                    theirs.get(i).add(row.getStruct(i + 1));
                }
            }
        }
        List<Row> own = theirs.remove(0);
        requireOne(own.size() <= 1, column, group.get(0).get(0));
        List<@Nullable Object[]> made = new ArrayList<>(1);
        own.forEach(row -> made.add(step.values(row, theirs)));
        return made;
    }

    @Override
    public <T extends Aggregate<T>> T aggregate(Zero<T> zero) {
        return rows.javaRDD()
                .mapPartitions(partition -> List.of(aggregate(partition, zero)).iterator())
                .fold(zero.get(), (all, partition) -> {
                    all.merge(partition);
                    return all;
                });
    }

    private static <T extends Aggregate<T>> T aggregate(Iterator<Row> partition, Zero<T> zero) {
        T aggregate = zero.get();
        partition.forEachRemaining(aggregate::add);
        return aggregate;
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public Rows persist() {
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        return this;
    }

    @Override
    public void unpersist() {
        rows.unpersist(false);
    }

    @Override
    public List<Row> collectAsList() {
        return rows.collectAsList();
    }

    @Override
    public Execution execution() {
        return Execution.SPARK;
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public Dataset<Row> dataset() {
        return rows;
    }
}
