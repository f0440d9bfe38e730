package org.investstat.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** Findings about rows of which each is judged by itself. */
final class SingleRowFindings {
    private static final int NO_COLUMN = -1;

    private SingleRowFindings() {}

    /** What a text tells of a row. */
    @FunctionalInterface
    interface Slot extends Serializable {
        Object of(Row row);
    }

    /** What is found about a row for which the test holds. */
    record Rule(FindingCode code, String ledger, Rows.FilterStep holds, Text text, List<Slot> slots)
            implements Serializable {}

    /**
     * A rule about a row.
     *
     * @param slots what stands for {@code {0}}, {@code {1}} ... of the text, asked for only where the test holds
     */
    static Rule when(FindingCode code, LedgerSchema ledger, Rows.FilterStep holds, Text text, Slot... slots) {
        return new Rule(code, ledger.name(), holds, text, List.of(slots));
    }

    /**
     * What the rules find; the place is the row's own.
     *
     * @param key the column that names the row
     * @param rows with source_file and source_line
     */
    static Rows rows(Rows rows, String key, List<Rule> rules) {
        return found(
                rows, rules, rows.position(key), rows.position(LedgerSchema.FILE), rows.position(LedgerSchema.LINE));
    }

    /** The same where what is wrong lies in some other row, nobody knows which. */
    static Rows elsewhere(Rows rows, String key, List<Rule> rules) {
        return found(rows, rules, rows.position(key), NO_COLUMN, NO_COLUMN);
    }

    private static Rows found(Rows rows, List<Rule> rules, int key, int file, int line) {
        return rows.flatMap(Finding.TYPE, row -> {
            List<@Nullable Object[]> found = new ArrayList<>(0);
            for (Rule rule : rules) {
                if (rule.holds().holds(row)) {
                    Object[] told = rule.slots().stream().map(s -> s.of(row)).toArray();
                    found.add(new Finding(
                                    rule.code().id(),
                                    rule.ledger(),
                                    row.getString(key),
                                    rule.text().with(told),
                                    file == NO_COLUMN ? null : Values.text(row, file),
                                    line == NO_COLUMN || row.isNullAt(line) ? null : row.getLong(line))
                            .values());
                }
            }
            return found;
        });
    }

    /** The groups of rows with one key that have more than one, each by file and line. */
    static <K> Collection<List<Row>> alike(List<Row> rows, TwinColumns columns, Function<Row, K> key) {
        Map<K, List<Row>> groups = rows.stream()
                .sorted(Comparator.comparing(columns.file()::required, TextOrder::compare)
                        .thenComparing(columns.line()::required))
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        groups.values().removeIf(group -> group.size() == 1);
        return groups.values();
    }

    /** One finding about rows that look like one thing recorded several times: at the second row, naming the first. */
    static @Nullable Object[] twice(LedgerSchema ledger, Text text, Twin first, Twin second, long rows) {
        Text more = rows > 2 ? Text.of("（共 {0} 行相同）", " ({0} rows are alike)").with(rows) : Text.same("");
        return new Finding(
                        FindingCode.RECORDED_TWICE.id(),
                        ledger.name(),
                        first.id() + " / " + second.id(),
                        text.with(first.file(), first.line(), first.id()).then("", more),
                        second.file(),
                        second.line())
                .values();
    }

    /** A row that equals another in all but its id. */
    record Twin(String id, String file, long line) {}

    /** Where a row has what tells of a twin. */
    record TwinColumns(RowColumn<String> id, RowColumn<String> file, RowColumn<Long> line) implements Serializable {
        static TwinColumns of(StructType schema, String id, String file, String line) {
            return new TwinColumns(RowColumn.of(schema, id), RowColumn.of(schema, file), RowColumn.of(schema, line));
        }

        Twin of(Row row) {
            return new Twin(id.required(row), file.required(row), line.required(row));
        }
    }

    /** Whether both values are there and the first one is less: earlier, smaller. */
    static boolean less(Row row, int first, int second) {
        return !row.isNullAt(first) && !row.isNullAt(second) && compared(row.getAs(first), row.get(second)) < 0;
    }

    private static int compared(Comparable<Object> one, Object other) {
        return one.compareTo(other);
    }
}
