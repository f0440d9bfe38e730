package org.investstat.command;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Column;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;

/**
 * In which order rows are shown, and how many of them.
 *
 * @param column id of a column; empty: the table's own order
 * @param most rows shown; empty: as many as suit a reader
 */
public record Ordering(Optional<String> column, Direction direction, OptionalInt most) {
    /** The table's own order. */
    public static final Ordering OWN = new Ordering(Optional.empty(), Direction.UP, OptionalInt.empty());

    /** From the lowest or from the highest. */
    public enum Direction {
        UP,
        DOWN
    }

    /** The rows in this order; those without a value come last either way. */
    public Listing sort(Listing listing, Lang lang) {
        if (column.isEmpty()) {
            return listing;
        }
        int at = index(listing, column.get());
        Comparator<List<Cell>> order = Comparator.comparing(row -> Key.of(row.get(at), lang), this::compare);
        return new Listing(
                listing.columns(), listing.rows().stream().sorted(order).toList());
    }

    /** The first rows. */
    public Listing first(Listing listing, int otherwise) {
        int rows = most.orElse(otherwise);
        return rows >= listing.rows().size()
                ? listing
                : new Listing(listing.columns(), listing.rows().subList(0, rows));
    }

    private static int index(Listing listing, String id) {
        List<String> ids = listing.columns().stream().map(Column::id).toList();
        int at = ids.indexOf(id);
        if (at < 0) {
            throw Choices.refusal(
                    Text.of("没有可排序的列“{0}”", "there is no column '{0}' to sort by")
                            .with(id),
                    id,
                    ids);
        }
        return at;
    }

    private int compare(Key a, Key b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int order = a.number().compareTo(b.number());
        order = order == 0 ? TextOrder.compare(a.text(), b.text()) : order;
        return direction == Direction.UP ? order : -order;
    }

    /** What a cell is sorted by: its number, or its text. */
    private record Key(boolean isEmpty, BigDecimal number, String text) {
        static Key of(Cell cell, Lang lang) {
            if (cell instanceof Amount amount) {
                BigDecimal value = amount.value();
                return value == null ? new Key(true, BigDecimal.ZERO, "") : new Key(false, value, "");
            }
            String text = cell.text().in(lang);
            return new Key(text.isEmpty(), BigDecimal.ZERO, text);
        }
    }
}
