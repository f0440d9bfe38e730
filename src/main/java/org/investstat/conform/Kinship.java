package org.investstat.conform;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * What children need to know of a parent ledger: one row per id, with {@code accepted} if it has an accepted row, else
 * {@code rejected} if it was in play and fell later, else {@code future} if it is known from future rows alone, else
 * {@code rejected}; and the first reject as the cause.
 */
public final class Kinship {
    static final String ID = "id";

    static final StructType SCHEMA = new StructType()
            .add(ID, DataTypes.StringType)
            .add("state", DataTypes.StringType)
            .add("cause", DataTypes.StringType);
    /** One row of the parent ledger; file and line only of a rejected one. */
    private static final StructType RANKED = new StructType()
            .add(ID, DataTypes.StringType)
            .add("rank", DataTypes.IntegerType)
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType);

    private static final int NEVER_IN_PLAY = 0;
    private static final int FUTURE = 1;
    private static final int IN_PLAY = 2;
    private static final int ACCEPTED = 3;
    /** What rejects a row in the company of others: it had been in play, its id was known. */
    private static final List<String> FELL_LATER = List.of("orphan", "duplicate_key");

    private Kinship() {}

    /** Whether rows of another ledger name rows of this one. */
    public static boolean isAskedFor(LedgerSchema ledger) {
        return Ledgers.all().stream()
                .flatMap(l -> l.parents().stream())
                .anyMatch(parent -> parent.ledger().equals(ledger.name()));
    }

    /**
     * One row per id.
     *
     * @param fated the parent's rows after {@link Fates}; its id is its first column
     */
    public static Rows of(Rows fated) {
        int fate = fated.position(Fate.COLUMN);
        int problem = fated.position(LedgerSchema.PROBLEM);
        int file = fated.position(LedgerSchema.FILE);
        int line = fated.position(LedgerSchema.LINE);
        return fated.where(row -> !row.isNullAt(0))
                .map(RANKED, row -> {
                    String met = row.getString(fate);
                    boolean rejected = Fate.REJECTED.id().equals(met);
                    int rank = rank(met, rejected ? row.getStruct(problem).getString(0) : "");
                    return new @Nullable Object[] {
                        row.get(0), rank, rejected ? row.get(file) : null, rejected ? row.get(line) : null
                    };
                })
                .sharing(ID, SCHEMA, group -> List.<@Nullable Object[]>of(kin(group)));
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

    private static @Nullable Object[] kin(List<Row> group) {
        int rank = NEVER_IN_PLAY;
        Row reject = null;
        for (Row row : group) {
            rank = Math.max(rank, row.getInt(1));
            if (!row.isNullAt(2) && (reject == null || isBefore(row, reject))) {
                reject = row;
            }
        }
        Fate state = rank == ACCEPTED ? Fate.ACCEPTED : rank == FUTURE ? Fate.FUTURE : Fate.REJECTED;
        String cause = reject == null ? null : reject.getString(2) + ":" + reject.getLong(3);
        return new @Nullable Object[] {group.get(0).get(0), state.id(), cause};
    }

    private static boolean isBefore(Row left, Row right) {
        int order = TextOrder.compare(left.getString(2), right.getString(2));
        return order != 0 ? order < 0 : left.getLong(3) < right.getLong(3);
    }

    static @Nullable String state(@Nullable Row kin) {
        return kin == null ? null : Values.text(kin, 1);
    }

    static @Nullable String cause(@Nullable Row kin) {
        return kin == null ? null : Values.text(kin, 2);
    }
}
