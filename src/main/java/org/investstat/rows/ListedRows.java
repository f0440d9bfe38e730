package org.investstat.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows in a list on the driver. */
final class ListedRows extends Rows {
    private final List<Row> rows;

    private ListedRows(List<Row> rows, StructType schema) {
        super(schema);
        this.rows = rows;
    }

    static Rows of(List<Row> rows, StructType schema) {
        List<Row> named = new ArrayList<>(rows.size());
        for (Row row : rows) {
            named.add(row.schema() == null ? named(values(row), schema) : row);
        }
        return new ListedRows(named, schema);
    }

    private static @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new @Nullable Object[row.size()];
        Arrays.setAll(values, row::get);
        return values;
    }

    @Override
    public Rows select(List<String> columns) {
        int[] positions = columns.stream().mapToInt(this::position).toArray();
        StructType out = new StructType(columns.stream().map(schema()::apply).toArray(StructField[]::new));
        return map(out, row -> Values.plain(row, positions));
    }

    @Override
    public Rows map(StructType out, MapStep step) {
        List<Row> made = new ArrayList<>(rows.size());
        for (Row row : rows) {
            made.add(named(step.values(row), out));
        }
        return new ListedRows(made, out);
    }

    @Override
    public Rows flatMap(StructType out, FlatMapStep step) {
        List<Row> made = new ArrayList<>(rows.size());
        for (Row row : rows) {
            step.values(row).forEach(values -> made.add(named(values, out)));
        }
        return new ListedRows(made, out);
    }

    @Override
    public Rows filter(FilterStep step) {
        List<Row> chosen = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (step.holds(row)) {
                chosen.add(row);
            }
        }
        return new ListedRows(chosen, schema());
    }

    @Override
    public Rows filter(String column, String text) {
        int at = position(column);
        return filter(row -> text.equals(row.get(at)));
    }

    @Override
    public Rows union(List<Rows> others) {
        Optional<Rows> spread = others.stream()
                .filter(other -> other.execution() == Execution.SPARK)
                .findFirst();
        if (spread.isPresent()) {
            List<Rows> rest = new ArrayList<>(others);
            rest.set(rest.indexOf(spread.get()), this);
            return spread.get().union(rest);
        }
        List<Row> all = new ArrayList<>(rows);
        others.forEach(other -> all.addAll(other.collectAsList()));
        return new ListedRows(all, schema());
    }

    @Override
    public Rows flatMapGroups(List<String> columns, StructType out, FlatMapGroupsStep step) {
        int[] key = columns.stream().mapToInt(this::position).toArray();
        return made(grouped(rows, key).values(), out, step);
    }

    private static Map<@Nullable Object, List<Row>> grouped(List<Row> rows, int[] key) {
        Map<@Nullable Object, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(key(row, key), k -> new ArrayList<>(1)).add(row);
        }
        return groups;
    }

    private Rows made(Collection<List<Row>> groups, StructType out, FlatMapGroupsStep step) {
        List<Row> made = new ArrayList<>(rows.size());
        for (List<Row> group : groups) {
            step.values(group).forEach(values -> made.add(named(values, out)));
        }
        return new ListedRows(made, out);
    }

    private static @Nullable Object key(Row row, int[] key) {
        if (key.length == 1) {
            return row.get(key[0]);
        }
        @Nullable Object[] values = new @Nullable Object[key.length];
        Arrays.setAll(values, i -> row.get(key[i]));
        return Arrays.asList(values);
    }

    @Override
    public Rows flatMapGroupsByText(String column, StructType out, FlatMapGroupsStep step) {
        return made(byText(column), out, step);
    }

    @Override
    public Rows shuffleAndMapGroups(String column, StructType out, List<String> made, FlatMapGroupsStep step) {
        int[] ordinals = ordinals(schema(), out, made);
        int width = schema().size();
        List<Row> all = new ArrayList<>(rows.size());
        for (List<Row> group : byText(column)) {
            List<@Nullable Object[]> values = step.values(group);
            for (int i = 0; i < group.size(); i++) {
                Row row = group.get(i);
                @Nullable Object[] own = values.get(i);
                @Nullable Object[] both = new @Nullable Object[ordinals.length];
                Arrays.setAll(both, at -> ordinals[at] < width ? row.get(ordinals[at]) : own[ordinals[at] - width]);
                all.add(named(both, out));
            }
        }
        return new ListedRows(all, out);
    }

    private List<List<Row>> byText(String column) {
        int at = position(column);
        Map<Object, List<Row>> groups = new HashMap<>();
        List<List<Row>> inOrder = new ArrayList<>();
        for (Row row : rows) {
            Object text = row.get(at);
            List<Row> group = text == null ? null : groups.get(text);
            if (group == null) {
                group = new ArrayList<>(1);
                inOrder.add(group);
                if (text != null) {
                    groups.put(text, group);
                }
            }
            group.add(row);
        }
        return inOrder;
    }

    @Override
    public Rows mapPartitions(StructType out, MapPartitionsStep step) {
        List<Row> made = new ArrayList<>();
        step.values(rows.iterator()).forEach(values -> made.add(named(values, out)));
        return new ListedRows(made, out);
    }

    @Override
    public Rows join(String column, Rows others, String otherColumn, StructType out, JoinStep step) {
        int at = position(column);
        Map<@Nullable Object, Row> known = known(others, otherColumn);
        List<Row> made = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Object text = row.get(at);
            made.add(named(step.values(row, text == null ? null : known.get(text)), out));
        }
        return new ListedRows(made, out);
    }

    @Override
    public Rows join(String column, Rows others, String otherColumn, StructType out) {
        int text = others.position(otherColumn);
        int[] besides = IntStream.range(0, others.schema().size())
                .filter(at -> at != text)
                .toArray();
        return join(column, others, otherColumn, out, (row, other) -> {
            @Nullable Object[] theirs = new @Nullable Object[besides.length];
            if (other != null) {
                Arrays.setAll(theirs, i -> other.get(besides[i]));
            }
            return Values.with(row, theirs);
        });
    }

    private static Map<@Nullable Object, Row> known(Rows others, String column) {
        int at = others.position(column);
        List<Row> rows = others.collectAsList();
        Map<@Nullable Object, Row> known = new HashMap<>(rows.size() * 2);
        for (Row row : rows) {
            Object text = row.get(at);
            requireOne(known.put(text, row) == null || text == null, column, text);
        }
        return known;
    }

    @Override
    public Rows cogroup(String column, List<Rows> others, StructType out, CogroupStep step) {
        int at = position(column);
        List<Map<@Nullable Object, List<Row>>> theirs = new ArrayList<>();
        others.forEach(other -> theirs.add(grouped(other.collectAsList(), new int[] {other.position(column)})));
        Set<@Nullable Object> met = new HashSet<>(rows.size() * 2);
        List<Row> made = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Object text = row.get(at);
            requireOne(met.add(text), column, text);
            List<List<Row>> gathered = new ArrayList<>(theirs.size());
            theirs.forEach(other -> gathered.add(text == null ? List.of() : other.getOrDefault(text, List.of())));
            made.add(named(step.values(row, gathered), out));
        }
        return new ListedRows(made, out);
    }

    @Override
    public <T extends Aggregate<T>> T aggregate(Zero<T> zero) {
        T all = zero.get();
        rows.forEach(all::add);
        return all;
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public Rows persist() {
        return this;
    }

    @Override
    public void unpersist() {
        // nothing is held but the list itself
    }

    @Override
    public List<Row> collectAsList() {
        return rows;
    }

    @Override
    public Execution execution() {
        return Execution.DRIVER;
    }

    @Override
    public int partitions() {
        return 1;
    }

    @Override
    public Dataset<Row> dataset() {
        return SparkSession.active().createDataFrame(rows, schema());
    }
}
