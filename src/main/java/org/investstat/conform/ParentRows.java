package org.investstat.conform;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Problem;
import org.investstat.text.FileOrder;
import org.jspecify.annotations.Nullable;

/**
 * What children need to know of a parent ledger: one row per id, with {@code accepted} if it has an accepted row, else
 * {@code rejected} if it was in play and fell later, else {@code future} if it is known from future rows alone, else
 * {@code rejected}; and the first reject as the cause.
 */
public final class ParentRows {
    private static final int NEVER_IN_PLAY = 0;
    private static final int FUTURE = 1;
    private static final int IN_PLAY = 2;
    private static final int ACCEPTED = 3;
    /** What rejects a row in the company of others: it had been in play, its id was known. */
    private static final List<String> FELL_LATER = List.of("orphan", "duplicate_key");

    private ParentRows() {}

    /** Whether rows of another ledger name rows of this one. */
    public static boolean isAskedFor(LedgerSchema ledger) {
        return Ledgers.all().stream()
                .flatMap(l -> l.parents().stream())
                .anyMatch(parent -> parent.ledger().equals(ledger.name()));
    }

    /** @param id the column that names a row of the parent ledger */
    static StructType schema(String id) {
        return new StructType()
                .add(id, DataTypes.StringType)
                .add("state", DataTypes.StringType)
                .add("cause", DataTypes.StringType);
    }

    /** The column that names a row of the parent ledger. */
    static String id(Rows kinship) {
        return kinship.schema().fieldNames()[0];
    }

    /**
     * One row per id.
     *
     * @param fated the parent's rows after {@link Fates}; its id is its first column
     */
    public static Rows of(Rows fated) {
        String id = fated.schema().fieldNames()[0];
        Rows looked =
                fated.select(List.of(id, LedgerSchema.FILE, LedgerSchema.LINE, LedgerSchema.PROBLEM, Fate.COLUMN));
        Kin kin = new Kin(
                looked.column(id),
                looked.column(LedgerSchema.FILE),
                looked.column(LedgerSchema.LINE),
                looked.column(LedgerSchema.PROBLEM),
                looked.column(Fate.COLUMN));
        return looked.flatMapGroupsByText(id, schema(id), kin);
    }

    private static int rank(String fate, String problem) {
        if (fate.equals(Fate.ACCEPTED.id())) {
            return ACCEPTED;
        }
        if (fate.equals(Fate.FUTURE.id())) {
            return FUTURE;
        }
        return fate.equals(Fate.REJECTED.id()) && !FELL_LATER.contains(problem) ? NEVER_IN_PLAY : IN_PLAY;
    }

    /** What is looked at of a parent's row. */
    private record Kin(
            Value<Row, String> id,
            Value<Row, String> file,
            Value<Row, Long> line,
            Value<Row, Row> problem,
            Value<Row, String> fate)
            implements Rows.FlatMapGroupsStep {

        /** None for rows that name no id: nobody can be their child. */
        @Override
        public List<@Nullable Object[]> values(List<Row> group) {
            String of = id.of(group.get(0));
            if (of == null) {
                return List.of();
            }
            int rank = NEVER_IN_PLAY;
            Row reject = null;
            for (Row row : group) {
                boolean rejected = Fate.REJECTED.id().equals(fate.of(row));
                rank = Math.max(
                        rank, rank(fate.required(row), rejected ? Problem.CODE.required(problem.required(row)) : ""));
                if (rejected && (reject == null || isBefore(row, reject))) {
                    reject = row;
                }
            }
            Fate state = rank == ACCEPTED ? Fate.ACCEPTED : rank == FUTURE ? Fate.FUTURE : Fate.REJECTED;
            String cause = reject == null ? null : file.of(reject) + ":" + line.of(reject);
            return List.<@Nullable Object[]>of(new @Nullable Object[] {of, state.id(), cause});
        }

        private boolean isBefore(Row left, Row right) {
            int order = FileOrder.compare(file.required(left), file.required(right));
            return order != 0 ? order < 0 : line.required(left) < line.required(right);
        }
    }
}
