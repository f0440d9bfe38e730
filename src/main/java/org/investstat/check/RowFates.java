package org.investstat.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.conform.Fate;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.jspecify.annotations.Nullable;

/** How many rows of each file met each fate, counted from the rows themselves; in Spark, of all ledgers in one job. */
public final class RowFates {

    /**
     * Rows alike in all of this.
     *
     * @param code of the reject, else empty
     * @param caused another reject is the cause
     * @param example line and reason of the first of them, Chinese and English; empty for rows not rejected
     */
    public record Count(
            String ledger,
            String file,
            String fate,
            String code,
            boolean caused,
            long rows,
            long exampleLine,
            String example,
            String exampleEn) {}

    private static final StructType SCHEMA = new StructType()
            .add("ledger", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("fate", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("caused", DataTypes.BooleanType)
            .add("rows", DataTypes.LongType)
            .add("line", DataTypes.LongType)
            .add("reason", DataTypes.StringType)
            .add("reason_en", DataTypes.StringType);

    private static final List<String> COUNTED =
            List.of(LedgerSchema.FILE, LedgerSchema.LINE, LedgerSchema.PROBLEM, Fate.COLUMN, Fate.CAUSED_BY);

    private RowFates() {}

    /**
     * Counts every ledger.
     *
     * @param fated rows of {@link org.investstat.conform.Fates#schema} of each ledger, by its name
     */
    public static List<Count> count(Map<String, Rows> fated) {
        List<Rows> each = new ArrayList<>();
        fated.forEach((ledger, rows) -> {
            Rows counted = rows.only(COUNTED);
            each.add(counted.parts(SCHEMA, new Counter(ledger, counted)));
        });
        Tally all = new Tally();
        each.get(0).union(each.subList(1, each.size())).list().forEach(row -> all.add(counted(row)));
        return all.counts();
    }

    private static Count counted(Row row) {
        return new Count(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8));
    }

    /** Counts, added up where rows are alike. */
    private static final class Tally {
        private record Alike(String ledger, String file, String fate, String code, boolean caused) {}

        private final Map<Alike, Count> counts = new LinkedHashMap<>();

        void add(Count count) {
            Alike alike = new Alike(count.ledger(), count.file(), count.fate(), count.code(), count.caused());
            counts.merge(alike, count, Tally::sum);
        }

        private static Count sum(Count left, Count right) {
            Count first = left.exampleLine() <= right.exampleLine() ? left : right;
            return new Count(
                    first.ledger(),
                    first.file(),
                    first.fate(),
                    first.code(),
                    first.caused(),
                    left.rows() + right.rows(),
                    first.exampleLine(),
                    first.example(),
                    first.exampleEn());
        }

        List<Count> counts() {
            return List.copyOf(counts.values());
        }
    }

    /** Counts one part of a ledger. */
    private static final class Counter implements Rows.PartStep {
        private final String ledger;
        private final int file;
        private final int line;
        private final int problem;
        private final int fate;
        private final int causedBy;

        Counter(String ledger, Rows rows) {
            this.ledger = ledger;
            this.file = rows.position(LedgerSchema.FILE);
            this.line = rows.position(LedgerSchema.LINE);
            this.problem = rows.position(LedgerSchema.PROBLEM);
            this.fate = rows.position(Fate.COLUMN);
            this.causedBy = rows.position(Fate.CAUSED_BY);
        }

        @Override
        public List<@Nullable Object[]> values(Iterator<Row> part) {
            Tally tally = new Tally();
            part.forEachRemaining(row -> tally.add(one(row)));
            List<@Nullable Object[]> values = new ArrayList<>();
            for (Count c : tally.counts()) {
                values.add(new Object[] {
                    c.ledger, c.file, c.fate, c.code, c.caused, c.rows, c.exampleLine, c.example, c.exampleEn
                });
            }
            return values;
        }

        private Count one(Row row) {
            Row reject = row.isNullAt(problem) ? null : row.getStruct(problem);
            return new Count(
                    ledger,
                    row.getString(file),
                    row.getString(fate),
                    reject == null ? "" : reject.getString(0),
                    !row.isNullAt(causedBy),
                    1,
                    row.getLong(line),
                    reject == null ? "" : reject.getString(3),
                    reject == null ? "" : reject.getString(4));
        }
    }
}
