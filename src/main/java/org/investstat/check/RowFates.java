package org.investstat.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.check.Traits.Respect;
import org.investstat.check.Traits.Trait;
import org.investstat.conform.Fate;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of each file met each fate, counted from the rows themselves, and how members of free text are spelled in
 * the rows that count, and their {@link Traits}; in Spark, of all ledgers in one job.
 */
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
            .add("reason_en", DataTypes.StringType)
            .add("spelled", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("respect", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("value", DataTypes.StringType);

    private static final int SPELLED = SCHEMA.fieldIndex("spelled");
    private static final int RESPECT = SCHEMA.fieldIndex("respect");

    private static final List<String> COUNTED = List.of(
            LedgerSchema.FILE,
            LedgerSchema.LINE,
            LedgerSchema.PROBLEM,
            LedgerSchema.NOTES,
            Fate.COLUMN,
            Fate.CAUSED_BY);

    private final List<Count> counts;
    private final Spellings spellings;
    private final Traits traits;

    private RowFates(List<Count> counts, Spellings spellings, Traits traits) {
        this.counts = counts;
        this.traits = traits;
        this.spellings = spellings;
    }

    /**
     * Counts every ledger.
     *
     * @param fated rows of {@link org.investstat.conform.Fates#schema} of each ledger, by its name
     */
    public static RowFates of(Map<String, Rows> fated, LocalDate asOf) {
        List<Rows> each = new ArrayList<>();
        fated.forEach((ledger, rows) -> {
            List<String> members = members(ledger);
            // Spark need not bring the other columns along; rows on the driver would only be copied.
            Rows counted = rows.execution() == Execution.DRIVER
                    ? rows
                    : rows.select(Stream.of(COUNTED, members, RowTraits.columns(ledger))
                            .flatMap(List::stream)
                            .distinct()
                            .toList());
            each.add(counted.mapPartitions(SCHEMA, new Counter(ledger, counted, members, asOf)));
        });
        Tally all = new Tally();
        Set<String> spelled = new HashSet<>();
        Traits traits = new Traits();
        for (Row row : each.get(0).union(each.subList(1, each.size())).collectAsList()) {
            if (!row.isNullAt(SPELLED)) {
                spelled.addAll(Values.list(row, SPELLED));
            } else if (!row.isNullAt(RESPECT)) {
                traits.add(trait(row));
            } else {
                all.add(counted(row));
            }
        }
        return new RowFates(all.counts(), Spellings.of(spelled), traits);
    }

    /** The columns of members that anyone may write; a team is also named by its id. */
    private static List<String> members(String ledger) {
        return Ledgers.named(ledger).orElseThrow().columns().stream()
                .filter(column -> column.kind() == Kind.TEXT
                        || column.kind() == Kind.TAGS
                        || column.name().equals("team_id"))
                .map(LedgerColumn::name)
                .toList();
    }

    public List<Count> counts() {
        return counts;
    }

    public Spellings spellings() {
        return spellings;
    }

    public Traits traits() {
        return traits;
    }

    private static Trait trait(Row row) {
        return new Trait(
                row.getString(0),
                Respect.valueOf(row.getString(RESPECT)),
                row.getString(RESPECT + 1),
                row.getString(RESPECT + 2),
                row.getLong(5),
                row.getString(1),
                row.getLong(6));
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
    private static final class Counter implements Rows.MapPartitionsStep {
        private final String ledger;
        private final int file;
        private final int line;
        private final int problem;
        private final int fate;
        private final int causedBy;
        private final int[] members;
        private final RowTraits traits;

        Counter(String ledger, Rows rows, List<String> members, LocalDate asOf) {
            this.ledger = ledger;
            this.file = rows.position(LedgerSchema.FILE);
            this.line = rows.position(LedgerSchema.LINE);
            this.problem = rows.position(LedgerSchema.PROBLEM);
            this.fate = rows.position(Fate.COLUMN);
            this.causedBy = rows.position(Fate.CAUSED_BY);
            this.members = members.stream().mapToInt(rows::position).toArray();
            this.traits = new RowTraits(ledger, rows, asOf);
        }

        @Override
        public List<@Nullable Object[]> values(Iterator<Row> part) {
            Tally tally = new Tally();
            Set<String> spelled = new HashSet<>();
            RowTraits.Look look = traits.new Look();
            part.forEachRemaining(row -> {
                tally.add(one(row));
                look.at(row);
                if (row.getString(fate).equals(Fate.ACCEPTED.id())) {
                    spell(row, spelled);
                }
            });
            List<@Nullable Object[]> values = new ArrayList<>();
            for (Count c : tally.counts()) {
                @Nullable Object[] counted = new @Nullable Object[SCHEMA.size()];
                Object[] told = {
                    c.ledger, c.file, c.fate, c.code, c.caused, c.rows, c.exampleLine, c.example, c.exampleEn
                };
                System.arraycopy(told, 0, counted, 0, told.length);
                values.add(counted);
            }
            look.found().forEach(trait -> values.add(values(trait)));
            if (!spelled.isEmpty()) {
                @Nullable Object[] words = new @Nullable Object[SCHEMA.size()];
                words[SPELLED] = spelled.toArray(String[]::new);
                values.add(words);
            }
            return values;
        }

        private static @Nullable Object[] values(Trait trait) {
            @Nullable Object[] values = new @Nullable Object[SCHEMA.size()];
            values[0] = trait.ledger();
            values[1] = trait.file();
            values[5] = trait.rows();
            values[6] = trait.line();
            values[RESPECT] = trait.respect().name();
            values[RESPECT + 1] = trait.column();
            values[RESPECT + 2] = trait.value();
            return values;
        }

        private void spell(Row row, Set<String> spelled) {
            for (int member : members) {
                Object value = row.get(member);
                if (value instanceof String text) {
                    spelled.add(text);
                } else if (value != null) {
                    spelled.addAll(Values.list(value));
                }
            }
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
