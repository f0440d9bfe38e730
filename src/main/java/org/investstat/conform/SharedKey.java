package org.investstat.conform;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.ArrayType;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Note;
import org.investstat.text.Normal;
import org.investstat.text.Text;

/**
 * What is said of rows that share a key (facts rule 1). A correction leaves a record what it is; where its project,
 * region or name are others, two offices have probably given one number to two things, and one of them is lost.
 */
final class SharedKey implements Serializable {
    private static final long serialVersionUID = 1;

    /** What makes a record another one. */
    private static final Set<Kind> IDENTIFYING = EnumSet.of(Kind.NAME, Kind.RECEIVING_REGION, Kind.CREDIT_CODE);

    private static final Text COLLISION = Text.of(
            "{0} 与 {1} 编号相同、同日上报，但{2}不同，像是两条记录用了同一编号，只计前者；核对后为其中一条改用自己的编号",
            "{0} and {1} have this key and one report day but another {2}: two records under one key, it seems, of which"
                    + " only the former counts; give one of them a key of its own");
    private static final Text REUSED = Text.of(
            "{0} 取代了编号相同的 {1}，但{2}不同，像是两条记录用了同一编号；不是更正的，为其中一条改用自己的编号",
            "{0} supersedes {1}, which has this key but another {2}: two records under one key, it seems; unless it is a"
                    + " correction, give one of them a key of its own");
    private static final Text FIRST = Text.of(
            "{0} 与 {1} 编号相同，但{2}不同，只计前者，引用该编号的行都算作前者；核对后为其中一条改用自己的编号",
            "{0} and {1} have this key but another {2}; only the former counts, and with it every row that names the key:"
                    + " give one of them a key of its own");
    private static final Text TIE = Text.of(
            "{0} 与 {1} 编号相同、同日上报而{2}不同，按文件名和行号以前者为准；核对后只保留正确的一行",
            "{0} and {1} report this key on one day with another {2}; by file name and line the former counts: keep the"
                    + " right one alone");

    private final String ledgerName;
    private final int[] identity;

    private static final Text SAME_KEY = Text.of(
            "{0} 编号相同而{1}不同，只计该行；核对后保留一行",
            "{0} has the same key and another {1}, and is the one that counts: keep one of them");

    SharedKey(LedgerSchema ledger) {
        this.ledgerName = ledger.name();
        this.identity = IntStream.range(0, ledger.columns().size())
                .filter(i -> identifies(ledger, ledger.columns().get(i)))
                .toArray();
    }

    private static boolean identifies(LedgerSchema ledger, LedgerColumn column) {
        boolean project = ledger.parents().stream()
                .anyMatch(parent ->
                        parent.column().equals(column.name()) && parent.ledger().equals(Ledgers.PROJECTS.name()));
        return !ledger.key().contains(column.name()) && (project || IDENTIFYING.contains(column.kind()));
    }

    /**
     * What is worth saying of the versions of a record; nothing where they are corrections.
     *
     * @param rows the one that counts first, the latest before the earlier ones
     * @param version the column of the report day
     */
    Optional<Note> ofVersions(List<FatedRow> rows, int version) {
        FatedRow counts = rows.get(0);
        List<FatedRow> others = rows.subList(1, rows.size());
        List<FatedRow> sameDay = others.stream()
                .filter(row -> Objects.equals(row.value(version), counts.value(version)))
                .toList();
        return first(sameDay, row -> differing(counts, row).length > 0)
                .map(row -> note("key_collision", COLLISION, counts, row, differing(counts, row)))
                .or(() -> first(others, row -> isAnother(counts, row))
                        .map(row -> note("key_reused", REUSED, counts, row, differing(counts, row))))
                .or(() -> first(sameDay, row -> contentDiffers(counts, row))
                        .map(row -> note("versions_tie", TIE, counts, row, changed(counts, row))));
    }

    /** The same where no report day decides and the first row stays. */
    Optional<Note> ofFirst(List<FatedRow> rows) {
        FatedRow counts = rows.get(0);
        return first(rows.subList(1, rows.size()), row -> differing(counts, row).length > 0)
                .map(row -> note("key_reused", FIRST, counts, row, differing(counts, row)));
    }

    /** Why a row is rejected whose key an earlier one has. */
    Text sameKey(FatedRow counts, FatedRow row) {
        return SAME_KEY.with(counts.place(), named(counts, row, changed(counts, row)));
    }

    private static Optional<FatedRow> first(List<FatedRow> rows, Predicate<FatedRow> test) {
        return rows.stream().filter(test).findFirst();
    }

    /** In one file a project may move or take another name; that both happen, or either from file to file, is told. */
    private boolean isAnother(FatedRow counts, FatedRow earlier) {
        int differing = differing(counts, earlier).length;
        return counts.file().equals(earlier.file()) ? differing > 1 && differing == identity.length : differing > 0;
    }

    private int[] differing(FatedRow one, FatedRow other) {
        return IntStream.of(identity)
                .filter(i -> one.text(i) != null
                        && other.text(i) != null
                        && !Normal.text(one.text(i)).equals(Normal.text(other.text(i))))
                .toArray();
    }

    private boolean contentDiffers(FatedRow one, FatedRow other) {
        return changed(one, other).length > 0;
    }

    /** The columns whose values mean something else, not only look different. */
    int[] changed(FatedRow one, FatedRow other) {
        List<LedgerColumn> columns = ledger().columns();
        String[] left = Draft.contents(one.content());
        String[] right = Draft.contents(other.content());
        return IntStream.range(0, left.length)
                .filter(i -> !left[i].equals(right[i]))
                .filter(i -> columns.get(i).kind().conformed() instanceof ArrayType
                        || !Objects.equals(one.value(i), other.value(i)))
                .toArray();
    }

    private Note note(String code, Text text, FatedRow counts, FatedRow other, int[] columns) {
        Text told = text.with(counts.place(), other.place(), named(counts, other, columns));
        return new Note(code, Invisible.shown(told.shortened()));
    }

    /** Each column with both values. */
    private Text named(FatedRow one, FatedRow other, int[] columns) {
        String[] left = Draft.contents(one.content());
        String[] right = Draft.contents(other.content());
        StringJoiner zh = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        for (int i : columns) {
            String name = ledger().columns().get(i).name();
            zh.add(name + "（" + left[i] + " / " + right[i] + "）");
            en.add(name + " (" + left[i] + " / " + right[i] + ")");
        }
        return Text.of(zh.toString(), en.toString());
    }

    private LedgerSchema ledger() {
        return Ledgers.named(ledgerName).orElseThrow();
    }
}
