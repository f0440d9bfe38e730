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
import java.util.NoSuchElementException;
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
import org.jspecify.annotations.Nullable;

/** Rows in Spark: groups meet by a shuffle and a sort, a row and the one it meets by a join. */
final class SparkRows extends Rows {
    private static final String TEXT = "text";

    private final Dataset<Row> rows;
    private final int partitions;

    SparkRows(Dataset<Row> rows, int partitions) {
        super(rows.schema());
        this.rows = rows;
        this.partitions = partitions;
    }

    private Rows of(Dataset<Row> made) {
        return new SparkRows(made, partitions);
    }

    @Override
    public Rows only(List<String> columns) {
        return of(rows.select(columns.stream().map(c -> col(c)).toArray(Column[]::new)));
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

    private static List<Row> made(List<@Nullable Object[]> values, StructType schema) {
        List<Row> made = new ArrayList<>(values.size());
        values.forEach(v -> made.add(named(v, schema)));
        return made;
    }

    @Override
    public Rows where(Test test) {
        return of(rows.filter((FilterFunction<Row>) test::holds));
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
                                sorted -> new SortedGroups(sorted, new Key(positions, true), out, step),
                        Encoders.row(out.asNullable())));
    }

    @Override
    public Rows sharing(String column, StructType out, GroupStep step) {
        Column text = col(column);
        // Rows without the text may be many, so they are spread by all that they hold.
        Column place = when(text.isNull(), xxhash64(all())).otherwise(xxhash64(text));
        int[] position = {position(column)};
        return of(rows.repartition(partitions, place)
                .sortWithinPartitions(text)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new SortedGroups(sorted, new Key(position, false), out, step),
                        Encoders.row(out.asNullable())));
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

    /** The groups of rows that come sorted, one after the other. */
    private static final class SortedGroups implements Iterator<Row> {
        private final Iterator<Row> sorted;
        private final Key key;
        private final StructType out;
        private final GroupStep step;
        private Iterator<Row> made = List.<Row>of().iterator();
        private @Nullable Row next;

        SortedGroups(Iterator<Row> sorted, Key key, StructType out, GroupStep step) {
            this.sorted = sorted;
            this.key = key;
            this.out = out;
            this.step = step;
            this.next = sorted.hasNext() ? sorted.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!made.hasNext() && next != null) {
                made = made(step.values(group(next)), out).iterator();
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
    }

    /** What the rows of a group have in common. */
    private record Key(int[] columns, boolean absentIsEqual) implements Serializable {

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
