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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final String TEXT = "text";

    private final Dataset<Row> rows;
    private final int partitions;
    /** By whose text the rows lie; empty where nobody knows. */
    private final Order order;

    /**
     * How rows lie. Each is in the partition that the hash of its text says, in all tables of as many partitions.
     *
     * @param adjacent those of one text follow one another
     */
    private record Order(String column, boolean adjacent) {
        static final Order NONE = new Order("", false);
    }

    SparkRows(Dataset<Row> rows, int partitions) {
        this(rows, partitions, Order.NONE);
    }

    private SparkRows(Dataset<Row> rows, int partitions, Order order) {
        super(rows.schema());
        this.rows = rows;
        this.partitions = partitions;
        this.order = order;
    }

    private Rows of(Dataset<Row> made) {
        return new SparkRows(made, partitions);
    }

    @Override
    public Rows only(List<String> columns) {
        Dataset<Row> chosen = rows.select(columns.stream().map(c -> col(c)).toArray(Column[]::new));
        return new SparkRows(chosen, partitions, columns.contains(order.column()) ? order : Order.NONE);
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
        return new SparkRows(rows.filter((FilterFunction<Row>) test::holds), partitions, order);
    }

    @Override
    public Rows where(String column, String text) {
        return new SparkRows(rows.where(col(column).equalTo(text)), partitions, order);
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
        Dataset<Row> made = adjacent(column)
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
        JavaRDD<InternalRow> shared = new Placement(column, partitions)
                .held(BinaryRows.of(adjacent(column)), text)
                .mapPartitions(sorted -> new BinaryGroups(sorted, text, schema, out, made, step));
        return new SparkRows(BinaryRows.dataset(rows.sparkSession(), shared, out), partitions, lying(column, out));
    }

    private static Order lying(String column, StructType out) {
        return out.getFieldIndex(column).isDefined() ? new Order(column, true) : Order.NONE;
    }

    private Dataset<Row> adjacent(String column) {
        if (order.equals(new Order(column, true))) {
            return rows;
        }
        // Ids begin alike, their hashes do not: most rows are sorted without a look at their texts.
        return placed(column).sortWithinPartitions(place(column), col(column));
    }

    private Dataset<Row> placed(String column) {
        return order.column().equals(column) ? rows : rows.repartition(partitions, place(column));
    }

    private Column place(String column) {
        Column text = col(column);
        // Rows without the text may be many, so they are spread by all that they hold.
        return when(text.isNull(), xxhash64(all())).otherwise(xxhash64(text));
    }

    private Column[] all() {
        return Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new);
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
        Dataset<Row> left = rows.select(struct(col("*")).as("row"));
        Dataset<Row> right = others.dataset().select(struct(col("*")).as("met"));
        Column same = left.col("row").getField(column).equalTo(right.col("met").getField(otherColumn));
        return of(left.join(right, same, "left")
                .map(
                        (MapFunction<Row, Row>) pair -> named(step.values(pair.getStruct(0), pair.getStruct(1)), out),
                        Encoders.row(out.asNullable())));
    }

    @Override
    public Rows meeting(String column, Rows others, String otherColumn, StructType out) {
        Stream<String> besides = IntStream.of(others.besides(otherColumn))
                .mapToObj(at -> others.schema().fieldNames()[at]);
        Column[] textLast =
                Stream.concat(besides, Stream.of(otherColumn)).map(c -> col(c)).toArray(Column[]::new);
        Dataset<Row> theirs = others.dataset().select(textLast);
        if (others instanceof SparkRows spark && spark.order.column().equals(otherColumn)) {
            JavaRDD<InternalRow> left = BinaryRows.of(placed(column));
            JavaRDD<InternalRow> right = BinaryRows.of(theirs);
            // A table without rows may have lost its partitions.
            if (left.getNumPartitions() == right.getNumPartitions()) {
                return beside(column, left, right, textLast.length - 1, out);
            }
        }
        return super.meeting(column, others, otherColumn, out);
    }

    private Rows beside(
            String column, JavaRDD<InternalRow> left, JavaRDD<InternalRow> right, int otherText, StructType out) {
        int text = position(column);
        Placement placement = new Placement(column, partitions);
        JavaRDD<InternalRow> met = placement
                .held(left, text)
                .zipPartitions(
                        placement.held(right, otherText),
                        (own, theirs) -> new BinaryMeeting(own, text, theirs, otherText));
        Order kept = order.column().equals(column) ? order : new Order(column, false);
        return new SparkRows(BinaryRows.dataset(rows.sparkSession(), met, out), partitions, kept);
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
