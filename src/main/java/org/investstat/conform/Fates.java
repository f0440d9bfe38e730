package org.investstat.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.investstat.table.Kind;
import org.investstat.table.LedgerSchema;
import org.investstat.table.LedgerSchema.Parent;
import org.investstat.table.Text;

/**
 * Gives every row of a ledger one fate, in the order of reading rule 5: rejected for its own content, future, duplicate,
 * superseded, rejected as an orphan, accepted. Adds the columns {@link Fate#COLUMN} and {@link Fate#CAUSED_BY}; keeps
 * every row.
 */
public final class Fates {
    private static final Column OPEN = col(Fate.COLUMN).isNull();

    private Fates() {}

    /**
     * All rows with their fate.
     *
     * @param rows of {@link LedgerSchema#conformed()}
     * @param parents the {@link Kinship} of each parent ledger, by its name
     * @param partitions into how many parts the rows are shuffled; one means no shuffle
     */
    public static Dataset<Row> apply(
            LedgerSchema ledger, Dataset<Row> rows, Map<String, Dataset<Row>> parents, LocalDate asOf, int partitions) {
        Dataset<Row> own = byOwnContent(ledger, rows, asOf);
        Dataset<Row> related = withParents(ledger, own, parents);
        Dataset<Row> inPlay = together(ledger, related, partitions);
        Dataset<Row> single = duplicates(ledger, inPlay);
        Dataset<Row> current = versions(ledger, single);
        return orphans(ledger, current)
                .withColumn(Fate.COLUMN, coalesce(col(Fate.COLUMN), lit(Fate.ACCEPTED.id())))
                .select(columns(ledger));
    }

    private static Dataset<Row> byOwnContent(LedgerSchema ledger, Dataset<Row> rows, LocalDate asOf) {
        Column fate = when(col(LedgerSchema.PROBLEM).isNotNull(), lit(Fate.REJECTED.id()));
        if (ledger.version().isPresent()) {
            fate = fate.when(col(ledger.version().get()).gt(lit(asOf)), lit(Fate.FUTURE.id()));
        }
        return rows.withColumn(Fate.COLUMN, fate)
                .withColumn(Fate.CAUSED_BY, lit(null).cast("string"));
    }

    /** Joins what is known of each parent, and makes rows future whose parent is known only from future rows. */
    private static Dataset<Row> withParents(LedgerSchema ledger, Dataset<Row> rows, Map<String, Dataset<Row>> parents) {
        Dataset<Row> out = rows;
        for (Parent parent : ledger.parents()) {
            Dataset<Row> known = parents.get(parent.ledger());
            if (known == null) {
                throw new IllegalStateException(ledger.name() + " is resolved before " + parent.ledger());
            }
            out = out.join(Kinship.of(known, parent.ledger(), parent.column()), parent.column(), "left");
        }
        for (Parent parent : ledger.parents()) {
            Column future = OPEN.and(col(Kinship.state(parent.ledger())).equalTo(lit(Fate.FUTURE.id())));
            out = out.withColumn(
                    Fate.COLUMN, when(future, lit(Fate.FUTURE.id())).otherwise(col(Fate.COLUMN)));
        }
        return out;
    }

    /** Rows that can be versions or duplicates of one another, or of one parent, meet in one partition. */
    private static Dataset<Row> together(LedgerSchema ledger, Dataset<Row> rows, int partitions) {
        return partitions == 1 ? rows.coalesce(1) : rows.repartition(partitions, col(meetingColumn(ledger)));
    }

    /** The first id of the key: the first column may be a word that most rows share. */
    private static String meetingColumn(LedgerSchema ledger) {
        return ledger.key().stream()
                .filter(c -> ledger.column(c).kind() == Kind.ID)
                .findFirst()
                .orElse(ledger.columns().get(0).name());
    }

    private static Dataset<Row> duplicates(LedgerSchema ledger, Dataset<Row> rows) {
        WindowSpec equal = Window.partitionBy(col(meetingColumn(ledger)), OPEN, col(LedgerSchema.CONTENT))
                .orderBy(col(LedgerSchema.FILE), col(LedgerSchema.LINE));
        return mark(rows, equal, Fate.DUPLICATE);
    }

    private static Dataset<Row> versions(LedgerSchema ledger, Dataset<Row> rows) {
        if (ledger.key().isEmpty()) {
            return rows;
        }
        List<Column> key =
                new ArrayList<>(ledger.key().stream().map(c -> col(c)).toList());
        key.add(OPEN);
        WindowSpec sameKey = Window.partitionBy(key.toArray(Column[]::new));
        if (ledger.version().isPresent()) {
            Column latest = col(ledger.version().get()).desc();
            return mark(
                    rows,
                    sameKey.orderBy(
                            latest,
                            col(LedgerSchema.FILE).desc(),
                            col(LedgerSchema.LINE).desc()),
                    Fate.SUPERSEDED);
        }
        Dataset<Row> ranked = rows.withColumn(
                "rank", row_number().over(sameKey.orderBy(col(LedgerSchema.FILE), col(LedgerSchema.LINE))));
        Column later = OPEN.and(col("rank").gt(1));
        Column keyText = org.apache.spark.sql.functions.concat_ws(
                " / ", ledger.key().stream().map(c -> col(c).cast("string")).toArray(Column[]::new));
        Column problem = Problems.of(
                "duplicate_key",
                lit(String.join("+", ledger.key())),
                keyText,
                Text.of(
                        "与前面一行编号相同而内容不同，只计第一行；核对后保留一行",
                        "an earlier row has the same key and other content; the first one counts: keep one of them"));
        return Problems.reject(ranked, later, problem, lit(null).cast("string")).drop("rank");
    }

    private static Dataset<Row> mark(Dataset<Row> rows, WindowSpec order, Fate others) {
        Column rank = row_number().over(order);
        return rows.withColumn("rank", rank)
                .withColumn(
                        Fate.COLUMN,
                        when(OPEN.and(col("rank").gt(1)), lit(others.id())).otherwise(col(Fate.COLUMN)))
                .drop("rank");
    }

    private static Dataset<Row> orphans(LedgerSchema ledger, Dataset<Row> rows) {
        Dataset<Row> out = rows;
        for (Parent parent : ledger.parents()) {
            Column state = col(Kinship.state(parent.ledger()));
            Column named = col(parent.column()).isNotNull();
            Column orphan = OPEN.and(named).and(state.isNull().or(state.notEqual(lit(Fate.ACCEPTED.id()))));
            Column problem = Problems.of(
                    "orphan",
                    lit(parent.column()),
                    col(parent.column()),
                    Text.of("{0}台账中没有这个编号的有效记录", "the ledger {0} has no accepted row of this id")
                            .with(parent.ledger()));
            out = Problems.reject(out, orphan, problem, col(Kinship.cause(parent.ledger())));
        }
        return out;
    }

    private static Column[] columns(LedgerSchema ledger) {
        List<Column> all = new ArrayList<>();
        ledger.columns().forEach(c -> all.add(col(c.name())));
        for (String bookkeeping : List.of(
                LedgerSchema.FILE,
                LedgerSchema.LINE,
                LedgerSchema.PROBLEM,
                LedgerSchema.NOTES,
                Fate.COLUMN,
                Fate.CAUSED_BY)) {
            all.add(col(bookkeeping));
        }
        return all.toArray(Column[]::new);
    }
}
