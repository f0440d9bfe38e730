package org.investstat.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import org.investstat.table.LedgerSchema;
import org.investstat.table.LedgerSchema.Parent;
import org.investstat.table.Note;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** The rules by which {@link Fates} settles rows; each looks only at rows that are still open. */
final class FateRules {
    private static final Text SEVERAL_FILES = Text.of(
            "该合同的投资方分在几个文件中（{0}、{1}），合在一起分摊；核对是否两份合同用了同一编号",
            "the investor lines of this contract lie in several files ({0}, {1}) and share its amount together: check"
                    + " whether two contracts have one id");

    private FateRules() {}

    /** A row reported after the as-of date. */
    static GroupRule future(int version, LocalDate asOf) {
        return GroupRule.each(row -> {
            LocalDate reported = (LocalDate) row.value(version);
            if (reported != null && reported.isAfter(asOf)) {
                row.meet(Fate.FUTURE);
            }
        });
    }

    /**
     * A row whose parent is known only from future rows.
     *
     * @param parent see {@link FatedRow#parentState}
     */
    static GroupRule futureParent(int parent) {
        return GroupRule.each(row -> {
            if (Fate.FUTURE.id().equals(row.parentState(parent))) {
                row.meet(Fate.FUTURE);
            }
        });
    }

    /** Of rows with one content the first stays. */
    static GroupRule duplicates() {
        return firstOf(FatedRow::content, FatedRow::compareTo, row -> row.meet(Fate.DUPLICATE));
    }

    /** Of rows with one key the one reported last stays, of those reported on one day the last. */
    static GroupRule versions(LedgerSchema ledger, int version) {
        SharedKey told = new SharedKey(ledger);
        return ofOneKey(ledger, (left, right) -> latestFirst(left, right, version), rows -> {
            told.ofVersions(rows, version).ifPresent(rows.get(0)::note);
            rows.subList(1, rows.size()).forEach(row -> row.meet(Fate.SUPERSEDED));
        });
    }

    private static int latestFirst(FatedRow left, FatedRow right, int version) {
        int order = reported(right, version).compareTo(reported(left, version));
        return order != 0 ? order : right.compareTo(left);
    }

    /** The column is required, so that a row without it is not open. */
    private static LocalDate reported(FatedRow row, int version) {
        return (LocalDate) Objects.requireNonNull(row.value(version));
    }

    /** Of rows with one key the first stays; the others are mistakes. */
    static GroupRule firstOfKey(LedgerSchema ledger) {
        String columns = String.join("+", ledger.key());
        Of<List<@Nullable Object>> key = key(ledger);
        SharedKey told = new SharedKey(ledger);
        return ofOneKey(ledger, FatedRow::compareTo, rows -> {
            FatedRow first = rows.get(0);
            told.ofFirst(rows).ifPresent(first::note);
            for (FatedRow row : rows.subList(1, rows.size())) {
                StringJoiner text = new StringJoiner(" / ");
                key.apply(row).forEach(value -> text.add(String.valueOf(value)));
                row.reject("duplicate_key", columns, text.toString(), told.sameKey(first, row), null);
            }
        });
    }

    /** Lines of one contract that lie in several files: two contracts may have one id. */
    static GroupRule linesOfSeveralFiles() {
        return lines -> {
            if (lines.size() == 1) {
                return;
            }
            List<FatedRow> open =
                    lines.stream().filter(FatedRow::isOpen).sorted().toList();
            open.stream()
                    .filter(line -> !line.file().equals(open.get(0).file()))
                    .findFirst()
                    .ifPresent(other -> open.get(0)
                            .note(new Note(
                                    "lines_in_several_files",
                                    SEVERAL_FILES.with(open.get(0).place(), other.place()))));
        };
    }

    /** Settles the open rows of each key that has several, in an order. */
    private static GroupRule ofOneKey(LedgerSchema ledger, Order order, GroupRule rule) {
        Of<List<@Nullable Object>> key = key(ledger);
        return group -> {
            if (group.size() == 1) {
                return;
            }
            Map<List<@Nullable Object>, List<FatedRow>> alike = new LinkedHashMap<>();
            for (FatedRow row : group) {
                if (row.isOpen()) {
                    alike.computeIfAbsent(key.apply(row), k -> new ArrayList<>(1))
                            .add(row);
                }
            }
            for (List<FatedRow> rows : alike.values()) {
                if (rows.size() > 1) {
                    rows.sort(order);
                    rule.settle(rows);
                }
            }
        };
    }

    private static Of<List<@Nullable Object>> key(LedgerSchema ledger) {
        int[] positions = ledger.key().stream().mapToInt(ledger::position).toArray();
        return row -> {
            List<@Nullable Object> values = new ArrayList<>(positions.length);
            for (int at : positions) {
                values.add(row.value(at));
            }
            return values;
        };
    }

    /**
     * A row that names a parent of which no row is accepted.
     *
     * @param parent see {@link FatedRow#parentState}
     */
    static GroupRule orphans(LedgerSchema ledger, Parent named, int parent) {
        String column = named.column();
        int id = ledger.position(column);
        Text reason = Text.of("{0}台账中没有这个编号的有效记录", "the ledger {0} has no accepted row of this id")
                .with(named.ledger());
        return GroupRule.each(row -> {
            String value = row.text(id);
            if (value != null && !Fate.ACCEPTED.id().equals(row.parentState(parent))) {
                row.reject("orphan", column, value, reason.then("", unseen(value)), row.parentCause(parent));
            }
        });
    }

    /** Two ids that look alike are two ids: the clerk is told why. */
    private static Text unseen(String id) {
        return Invisible.in(id)
                ? Text.of("；编号中有看不见的字符：“{0}”", "; it holds characters that nobody sees: '{0}'")
                        .with(Invisible.shown(id))
                : Text.same("");
    }

    /** Of the open rows that are alike the first in an order stays. */
    private static <K> GroupRule firstOf(Of<K> alike, Order order, GroupRule.OfOne others) {
        return group -> {
            if (group.size() == 1) {
                return;
            }
            Map<K, FatedRow> first = new HashMap<>();
            for (FatedRow row : group) {
                if (row.isOpen()) {
                    first.merge(alike.apply(row), row, (known, next) -> {
                        FatedRow stays = order.compare(known, next) < 0 ? known : next;
                        others.settle(stays == known ? next : known);
                        return stays;
                    });
                }
            }
        };
    }

    /** What rows may have in common. */
    private interface Of<K> extends Function<FatedRow, K>, Serializable {}

    private interface Order extends Comparator<FatedRow>, Serializable {}
}
