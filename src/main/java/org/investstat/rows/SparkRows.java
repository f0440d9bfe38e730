package org.investstat.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** Rows in Spark: groups meet by a shuffle and a sort, a row and the one it meets by a join. */
final class SparkRows extends Rows {
    /** What rows have in common, beside columns of any name. */
    private static final String TEXT = "common text";

    private final Dataset<Row> rows;
    private final int partitions;
    /** Rows of one text of this column follow one another in one partition; empty where nobody knows. */
    private final String sorted;
    /** How many columns rows had before others were joined to them. */
    private final int own;

    SparkRows(Dataset<Row> rows, int partitions) {
        this(rows, partitions, "");
    }

    private SparkRows(Dataset<Row> rows, int partitions, String sorted) {
        this(rows, partitions, sorted, rows.columns().length);
    }

    private SparkRows(Dataset<Row> rows, int partitions, String sorted, int own) {
        super(rows.schema());
        this.rows = rows;
        this.partitions = partitions;
        this.sorted = sorted;
        this.own = own;
    }

    private Rows of(Dataset<Row> made) {
        return new SparkRows(made, partitions);
    }

    @Override
    public Rows only(List<String> columns) {
        Dataset<Row> chosen = rows.select(columns.stream().map(c -> col(c)).toArray(Column[]::new));
        return new SparkRows(chosen, partitions, columns.contains(sorted) ? sorted : "");
    }

    @Override
    public Rows map(StructType out, Step step) {
        return of(
                rows.map((MapFunction<Row, Row>) row -> named(step.values(row), out), Encoders.row(out.asNullable())));
    }

    @Override
    public Rows flatMap(StructType out, ManyStep step) {
        return of(rows.flatMap(
                (FlatMapFunction<Row, Row>) row -> made(step.values(row), out).iterator(),
                Encoders.row(out.asNullable())));
    }

    static List<Row> made(List<@Nullable Object[]> values, StructType schema) {
        List<Row> made = new ArrayList<>(values.size());
        values.forEach(v -> made.add(named(v, schema)));
        return made;
    }

    @Override
    public Rows where(Test test) {
        return new SparkRows(rows.filter((FilterFunction<Row>) test::holds), partitions, sorted);
    }

    @Override
    public Rows where(String column, String text) {
        return new SparkRows(rows.where(col(column).equalTo(text)), partitions, sorted);
    }

    @Override
    public Rows union(List<Rows> others) {
        Dataset<Row> all = rows;
        for (Rows other : others) {
            all = all.union(other.dataset());
        }
        return of(all);
    }

    @Override
    public Rows groups(List<String> columns, StructType out, GroupStep step) {
        Column[] key = columns.stream().map(c -> col(c)).toArray(Column[]::new);
        int[] positions = columns.stream().mapToInt(this::position).toArray();
        return of(rows.repartition(partitions, key)
                .sortWithinPartitions(key)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new SortedGroups(sorted, new SortedGroups.Key(positions, true), out, step),
                        Encoders.row(out.asNullable())));
    }

    @Override
    public Rows sharing(String column, StructType out, GroupStep step) {
        int[] position = {position(column)};
        // Not in the order of a join: Spark might leave out the shuffle and then, since more follows than a sort,
        // forget it.
        Dataset<Row> made = adjacent(column, col(column), place(column))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new SortedGroups(sorted, new SortedGroups.Key(position, false), out, step),
                        Encoders.row(out.asNullable()));
        return new SparkRows(made, partitions, lying(column, out));
    }

    @Override
    public Rows sharing(String column, StructType out, List<String> made, GroupStep step) {
        int text = position(column);
        StructType schema = schema();
        JavaRDD<InternalRow> shared = BinaryRows.of(byText(column))
                .mapPartitions(sorted -> new BinaryGroups(sorted, text, schema, out, made, step));
        return new SparkRows(BinaryRows.dataset(rows.sparkSession(), shared, out), partitions, lying(column, out));
    }

    private static String lying(String column, StructType out) {
        return out.getFieldIndex(column).isDefined() ? column : "";
    }

    /**
     * Rows of one text one after the other. Ids begin alike, their hashes do not: most are sorted without a look at their
     * texts. Those that were just joined by the column are in this order: Spark leaves out both shuffle and sort.
     */
    Dataset<Row> byText(String column) {
        return adjacent(column, place(column), col(column));
    }

    private Dataset<Row> adjacent(String column, Column... key) {
        return sorted.equals(column) ? rows : rows.repartition(partitions, key).sortWithinPartitions(key);
    }

    private Column place(String column) {
        Column text = col(column);
        // Rows without the text may be many, so they are spread by all that they hold; before and after a join alike.
        Column[] all = Arrays.stream(rows.columns()).limit(own).map(c -> col(c)).toArray(Column[]::new);
        return when(text.isNull(), xxhash64(all)).otherwise(xxhash64(text));
    }

    @Override
    public Rows parts(StructType out, PartStep step) {
        return of(rows.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                        part -> made(step.values(part), out).iterator(),
                Encoders.row(out.asNullable())));
    }

    @Override
    public Rows meeting(String column, Rows others, String otherColumn, StructType out, MeetingStep step) {
        Column own = struct(Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new));
        Dataset<Row> theirs = others.dataset()
                .select(struct(col("*")).as("met"), col(otherColumn).as(TEXT));
        return of(joined(column, theirs)
                .select(own, col("met"))
                .map(
                        (MapFunction<Row, Row>) pair -> named(step.values(pair.getStruct(0), pair.getStruct(1)), out),
                        Encoders.row(out.asNullable())));
    }

    @Override
    public Rows meeting(String column, Rows others, String otherColumn, StructType out) {
        int[] besides = others.besides(otherColumn);
        Column[] theirs = new Column[besides.length + 1];
        for (int i = 0; i < besides.length; i++) {
            theirs[i] = col(others.schema().fieldNames()[besides[i]]).as(out.fieldNames()[schema().size() + i]);
        }
        theirs[besides.length] = col(otherColumn).as(TEXT);
        Dataset<Row> met = joined(column, others.dataset().select(theirs)).drop(TEXT);
        return new SparkRows(met, partitions, "", own);
    }

    /** Spark sorts both sides where the others are many, and spills: no partition has to fit into memory. */
    private Dataset<Row> joined(String column, Dataset<Row> others) {
        Column same = place(column).equalTo(xxhash64(col(TEXT))).and(col(column).equalTo(col(TEXT)));
        return rows.join(others, same, "left");
    }

    /** Rows of all tables in one table, each in a column of its own, so that those of one text meet in one group. */
    @Override
    public Rows gathering(String column, List<Rows> others, StructType out, GatheringStep step) {
        List<Rows> tables = new ArrayList<>(List.of(this));
        tables.addAll(others);
        Dataset<Row> all = inColumn(0, tables, column);
        for (int i = 1; i < tables.size(); i++) {
            all = all.union(inColumn(i, tables, column));
        }
        int count = tables.size();
        return of(all).groups(List.of(TEXT), out, group -> gathered(group, count, column, step));
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

    private static List<@Nullable Object[]> gathered(List<Row> group, int tables, String column, GatheringStep step) {
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
    public <T extends Tally<T>> T tally(Empty<T> empty) {
        return rows.javaRDD()
                .mapPartitions(part -> List.of(tally(part, empty)).iterator())
                .fold(empty.get(), (all, part) -> {
                    all.merge(part);
                    return all;
                });
    }

    private static <T extends Tally<T>> T tally(Iterator<Row> part, Empty<T> empty) {
        T tally = empty.get();
        part.forEachRemaining(tally::add);
        return tally;
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public Rows keep() {
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        return this;
    }

    @Override
    public void release() {
        rows.unpersist(false);
    }

    @Override
    public List<Row> list() {
        return rows.collectAsList();
    }

    @Override
    public boolean onDriver() {
        return false;
    }

    @Override
    public Dataset<Row> dataset() {
        return rows;
    }
}
