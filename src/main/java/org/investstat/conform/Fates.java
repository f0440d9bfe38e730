package org.investstat.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.table.Kind;
import org.investstat.table.LedgerSchema;
import org.investstat.table.LedgerSchema.Parent;
import org.investstat.table.Ledgers;
import org.investstat.table.Note;
import org.jspecify.annotations.Nullable;

/**
 * Gives every row of a ledger one fate, in the order of reading rule 5: rejected for its own content, future, duplicate,
 * superseded, rejected as an orphan, accepted; then the lines of a contract stand or fall together. Keeps every row.
 */
public final class Fates {
    /** What a row gets when its fate is settled; the rest of it stays as it was read. */
    static final List<String> MADE = List.of(LedgerSchema.PROBLEM, Fate.COLUMN, Fate.CAUSED_BY, Fate.FOUND);

    private Fates() {}

    /**
     * All rows with their fate; each row is shuffled once, and once more for each parent by another column.
     *
     * @param rows of {@link LedgerSchema#conformed()}
     * @param parents the {@link ParentRows} of each parent ledger, by its name
     * @return rows of {@link #schema}
     */
    public static Rows apply(LedgerSchema ledger, Rows rows, Map<String, Rows> parents, LocalDate asOf) {
        List<GroupRule> rules = rules(ledger, asOf);
        int columns = ledger.columns().size();
        return withParents(ledger, rows, parents)
                .shuffleAndMapGroups(
                        meetingColumn(ledger), schema(ledger), MADE, group -> settled(group, columns, rules));
    }

    /**
     * The ledger's columns, file, line, problem and notes, then {@link Fate#COLUMN}, {@link Fate#CAUSED_BY} and
     * {@link Fate#FOUND}.
     */
    public static StructType schema(LedgerSchema ledger) {
        List<StructField> fields = new ArrayList<>();
        for (StructField field : ledger.conformed().fields()) {
            if (!field.name().equals(LedgerSchema.CONTENT)) {
                fields.add(field);
            }
        }
        return DataTypes.createStructType(fields)
                .add(Fate.COLUMN, DataTypes.StringType)
                .add(Fate.CAUSED_BY, DataTypes.StringType)
                .add(Fate.FOUND, Note.TYPE);
    }

    /** Adds what is known of each parent: two columns a parent. */
    private static Rows withParents(LedgerSchema ledger, Rows rows, Map<String, Rows> parents) {
        Rows out = rows;
        for (Parent parent : inOrder(ledger)) {
            Rows known = parents.get(parent.ledger());
            if (known == null) {
                throw new IllegalStateException(ledger.name() + " is resolved before " + parent.ledger());
            }
            StructType with = out.schema()
                    .add(parent.ledger() + "_state", DataTypes.StringType)
                    .add(parent.ledger() + "_cause", DataTypes.StringType);
            out = out.join(parent.column(), known, ParentRows.id(known), with);
        }
        return out;
    }

    /** Those that are named by what rows meet by come last: the rows then lie as they are to meet. */
    private static List<Parent> inOrder(LedgerSchema ledger) {
        String meeting = meetingColumn(ledger);
        return ledger.parents().stream()
                .sorted(Comparator.comparing(parent -> parent.column().equals(meeting)))
                .toList();
    }

    /**
     * What all rows have that can be versions or duplicates of one another, or lines of one contract: the first id of the
     * key, since the first column may be a word that most rows share.
     */
    private static String meetingColumn(LedgerSchema ledger) {
        return ledger.key().stream()
                .filter(c -> ledger.column(c).kind() == Kind.ID)
                .findFirst()
                .orElse(ledger.columns().get(0).name());
    }

    /** In the order in which they decide. */
    private static List<GroupRule> rules(LedgerSchema ledger, LocalDate asOf) {
        List<GroupRule> rules = new ArrayList<>();
        List<Parent> known = inOrder(ledger);
        List<Parent> parents = ledger.parents();
        Optional<Integer> version = ledger.version().map(ledger::position);
        version.ifPresent(column -> rules.add(FateRules.future(column, asOf)));
        parents.forEach(parent -> rules.add(FateRules.futureParent(known.indexOf(parent))));
        rules.add(FateRules.duplicates());
        if (!ledger.key().isEmpty()) {
            rules.add(version.map(column -> FateRules.versions(ledger, column))
                    .orElseGet(() -> FateRules.firstOfKey(ledger)));
        }
        parents.forEach(parent -> rules.add(FateRules.orphans(ledger, parent, known.indexOf(parent))));
        if (ledger.name().equals(Ledgers.CONTRACT_INVESTORS.name())) {
            rules.add(new ContractShares());
            rules.add(FateRules.linesOfSeveralFiles());
        }
        return rules;
    }

    private static List<@Nullable Object[]> settled(List<Row> rows, int columns, List<GroupRule> rules) {
        List<FatedRow> group = new ArrayList<>(rows.size());
        rows.forEach(row -> group.add(new FatedRow(row, columns)));
        rules.forEach(rule -> rule.settle(group));
        List<@Nullable Object[]> settled = new ArrayList<>(rows.size());
        group.forEach(row -> settled.add(row.values()));
        return settled;
    }
}
