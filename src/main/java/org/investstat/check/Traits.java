package org.investstat.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.text.TextOrder;

/** What many rows of a ledger have in common and no single one tells, counted as their fates are: see {@link RowTraits}. */
public final class Traits {
    /** In what respect rows are alike. */
    enum Respect {
        /** The value is the latest day of an accepted row that is not after the as-of date. */
        NEWEST,
        /** The value is the year of a report more than {@link RowTraits#AHEAD_DAYS} days after the as-of date. */
        REPORTED_AHEAD,
        /** The value stands for nothing, like 无. */
        PLACEHOLDER,
        /** The value is the order of magnitude of a number, see {@link Magnitude}. */
        MAGNITUDE
    }

    /** Rows alike in this; the place is that of the first of them. */
    record Trait(String ledger, Respect respect, String column, String value, long rows, String file, long line) {
        Trait plus(Trait other) {
            int order = TextOrder.compare(file, other.file);
            boolean first = order != 0 ? order < 0 : line <= other.line;
            return new Trait(
                    ledger,
                    respect,
                    column,
                    value,
                    rows + other.rows,
                    first ? file : other.file,
                    first ? line : other.line);
        }
    }

    private record Alike(String ledger, Respect respect, String column, String value) {}

    private final Map<Alike, Trait> all = new LinkedHashMap<>();

    Traits() {}

    /** Of no rows. */
    public static Traits none() {
        return new Traits();
    }

    void add(Trait trait) {
        all.merge(new Alike(trait.ledger(), trait.respect(), trait.column(), trait.value()), trait, Trait::plus);
    }

    /** In no order. */
    List<Trait> all() {
        return new ArrayList<>(all.values());
    }

    /** Of one respect, by ledger, column and value. */
    List<Trait> of(Respect respect) {
        Map<String, Trait> sorted = new TreeMap<>(TextOrder::compare);
        all.forEach((alike, trait) -> {
            if (alike.respect() == respect) {
                sorted.put(String.join("\u0000", alike.ledger(), alike.column(), alike.value()), trait);
            }
        });
        return List.copyOf(sorted.values());
    }

    /** The latest day of an accepted row not after the as-of date, by ledger; none of a ledger without dates. */
    public Map<String, LocalDate> newest() {
        Map<String, LocalDate> newest = new TreeMap<>();
        for (Trait trait : of(Respect.NEWEST)) {
            newest.merge(
                    trait.ledger(),
                    LocalDate.parse(trait.value()),
                    (left, right) -> left.isAfter(right) ? left : right);
        }
        return newest;
    }

    /** The rows of one ledger and column by their order of magnitude. */
    Map<Integer, Long> magnitudes(String ledger, String column) {
        Map<Integer, Long> rows = new TreeMap<>();
        for (Trait trait : of(Respect.MAGNITUDE)) {
            if (trait.ledger().equals(ledger) && trait.column().equals(column)) {
                rows.put(Integer.valueOf(trait.value()), trait.rows());
            }
        }
        return rows;
    }
}
