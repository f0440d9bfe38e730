package org.investstat.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** Findings about rows of which each is judged by itself. */
final class Found {
    private static final int NO_COLUMN = -1;

    private Found() {}

    /** What a text tells of a row. */
    @FunctionalInterface
    interface Slot extends Serializable {
        Object of(Row row);
    }

    /** What is found about a row for which the test holds. */
    record Rule(FindingCode code, String ledger, Rows.Test holds, Text text, List<Slot> slots)
            implements Serializable {}

    /**
     * A rule about a row.
     *
     * @param slots what stands for {@code {0}}, {@code {1}} ... of the text, asked for only where the test holds
     */
    static Rule when(FindingCode code, LedgerSchema ledger, Rows.Test holds, Text text, Slot... slots) {
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

    /** Whether both values are there and the first one is less: earlier, smaller. */
    static boolean less(Row row, int first, int second) {
        return !row.isNullAt(first) && !row.isNullAt(second) && compared(row.getAs(first), row.get(second)) < 0;
    }

    private static int compared(Comparable<Object> one, Object other) {
        return one.compareTo(other);
    }
}
