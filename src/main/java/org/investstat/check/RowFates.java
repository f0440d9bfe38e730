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
import org.investstat.table.Problem;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
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

    /** A count, or words, or a trait. */
    private static final RowColumns TOLD = new RowColumns();

    private static final RowColumn<String> LEDGER = TOLD.text("ledger");
    private static final RowColumn<String> FILE = TOLD.text("file");
    private static final RowColumn<String> FATE = TOLD.text("fate");
    private static final RowColumn<String> CODE = TOLD.text("code");
    private static final RowColumn<Boolean> CAUSED = TOLD.flag("caused");
    private static final RowColumn<Long> ROWS = TOLD.whole("rows");
    private static final RowColumn<Long> LINE = TOLD.whole("line");
    private static final RowColumn<String> REASON = TOLD.text("reason");
    private static final RowColumn<String> REASON_EN = TOLD.text("reason_en");
    private static final RowColumn<Object> SPELLED =
            TOLD.column("spelled", DataTypes.createArrayType(DataTypes.StringType, false));
    private static final RowColumn<String> RESPECT = TOLD.text("respect");
    private static final RowColumn<String> COLUMN = TOLD.text("column");
    private static final RowColumn<String> VALUE = TOLD.text("value");

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
            each.add(counted.mapPartitions(TOLD.struct(), new Counter(ledger, counted, members, asOf)));
        });
        Tally all = new Tally();
        Set<String> spelled = new HashSet<>();
        Traits traits = new Traits();
        for (Row row : each.get(0).union(each.subList(1, each.size())).collectAsList()) {
            Object words = SPELLED.of(row);
            if (words != null) {
                spelled.addAll(Values.list(words));
            } else if (RESPECT.of(row) != null) {
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
                LEDGER.required(row),
                Respect.valueOf(RESPECT.required(row)),
                COLUMN.required(row),
                VALUE.required(row),
                ROWS.required(row),
                FILE.required(row),
                LINE.required(row));
    }

    private static Count counted(Row row) {
        return new Count(
                LEDGER.required(row),
                FILE.required(row),
                FATE.required(row),
                CODE.required(row),
                CAUSED.required(row),
                ROWS.required(row),
                LINE.required(row),
                REASON.required(row),
                REASON_EN.required(row));
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
            tally.counts().forEach(count -> values.add(values(count)));
            look.found().forEach(trait -> values.add(values(trait)));
            if (!spelled.isEmpty()) {
                @Nullable Object[] words = new @Nullable Object[TOLD.names().size()];
                SPELLED.put(words, spelled.toArray(String[]::new));
                values.add(words);
            }
            return values;
        }

        private static @Nullable Object[] values(Count count) {
            @Nullable Object[] values = new @Nullable Object[TOLD.names().size()];
            LEDGER.put(values, count.ledger());
            FILE.put(values, count.file());
            FATE.put(values, count.fate());
            CODE.put(values, count.code());
            CAUSED.put(values, count.caused());
            ROWS.put(values, count.rows());
            LINE.put(values, count.exampleLine());
            REASON.put(values, count.example());
            REASON_EN.put(values, count.exampleEn());
            return values;
        }

        private static @Nullable Object[] values(Trait trait) {
            @Nullable Object[] values = new @Nullable Object[TOLD.names().size()];
            LEDGER.put(values, trait.ledger());
            FILE.put(values, trait.file());
            ROWS.put(values, trait.rows());
            LINE.put(values, trait.line());
            RESPECT.put(values, trait.respect().name());
            COLUMN.put(values, trait.column());
            VALUE.put(values, trait.value());
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
                    reject == null ? "" : Problem.CODE.required(reject),
                    !row.isNullAt(causedBy),
                    1,
                    row.getLong(line),
                    reject == null ? "" : Problem.REASON.required(reject),
                    reject == null ? "" : Problem.REASON_EN.required(reject));
        }
    }
}
