package org.investstat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investstat.report.Grid.Column;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Role;
import org.investstat.report.ListingGrid.Part;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/**
 * A listing on a screen of a width. Where its columns do not fit side by side, few rows are each set as a column of
 * their own, and many rows are shown in several tables below each other, of which each begins with what tells the rows
 * apart.
 */
public final class ScreenTable {
    private static final String GAP = ScreenGrid.GAP;
    private static final int FEW_ROWS = 3;
    private static final Text UNTITLED = Text.same("");

    private final Listing listing;
    private final Lang lang;
    private final int width;
    private final Paint paint;
    private final List<List<Part>> parts;

    private ScreenTable(Listing listing, Lang lang, int width, Paint paint) {
        this.listing = listing;
        this.lang = lang;
        this.width = width;
        this.paint = paint;
        this.parts = ListingGrid.parts(listing);
    }

    /**
     * The lines of a listing.
     *
     * @param width columns of the terminal
     */
    public static List<String> lines(Listing listing, Lang lang, int width, Paint paint) {
        return new ScreenTable(listing, lang, width, paint).lines();
    }

    private List<String> lines() {
        if (grid(parts).fit(width)) {
            return table(parts);
        }
        if (listing.rows().size() <= FEW_ROWS || columns(Role.KEY).isEmpty()) {
            return records();
        }
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(common()));
        lines.addAll(blocks());
        return lines;
    }

    private List<String> table(List<List<Part>> some) {
        ScreenGrid grid = grid(some);
        grid.fit(width); // figures wider than the screen run over its edge
        return grid.lines();
    }

    /** What all rows have in common is said once, above them, where room is scarce. */
    private String common() {
        return columns(Role.KEY).stream()
                .filter(this::isCommon)
                .map(part -> keyOf(part, listing.rows().get(0)))
                .collect(Collectors.joining(GAP));
    }

    private boolean isCommon(List<Part> key) {
        return listing.rows().stream().map(row -> keyOf(key, row)).distinct().count() == 1;
    }

    private String keyOf(List<Part> part, List<Cell> row) {
        return Printable.line(part.get(0).text(row).in(lang));
    }

    private ScreenGrid grid(List<List<Part>> some) {
        return new ScreenGrid(
                ListingGrid.of(listing, some.stream().flatMap(List::stream).toList()), lang, paint);
    }

    /** As many columns at a time as fit beside the keys. */
    private List<String> blocks() {
        List<List<Part>> keys =
                columns(Role.KEY).stream().filter(key -> !isCommon(key)).toList();
        List<List<Part>> others = new ArrayList<>(parts);
        others.removeAll(columns(Role.KEY));
        List<String> lines = new ArrayList<>();
        List<List<Part>> block = new ArrayList<>(keys);
        int used = grid(keys).width();
        for (List<Part> column : others) {
            int more = GAP.length() + grid(List.of(column)).width();
            if (block.size() > keys.size() && used + more > width) {
                lines.addAll(table(block));
                lines.add("");
                block = new ArrayList<>(keys);
                used = grid(keys).width();
            }
            block.add(column);
            used += more;
        }
        lines.addAll(table(block));
        return lines;
    }

    /** A column of titles and cells for each row. */
    private List<String> records() {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (List<Cell> row : listing.rows()) {
            if (number > 1) {
                lines.add("");
            }
            lines.add(paint.strong(heading(row, number++)));
            ScreenGrid record = new ScreenGrid(record(row), lang, paint);
            record.fit(width);
            lines.addAll(record.body());
        }
        return lines;
    }

    private String heading(List<Cell> row, int number) {
        String keys = columns(Role.KEY).stream()
                .map(part -> keyOf(part, row))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(GAP));
        return keys.isEmpty() ? number + "/" + listing.rows().size() : keys;
    }

    private Grid record(List<Cell> row) {
        boolean figures = !columns(Role.FIGURE).isEmpty() && columns(Role.WORDS).isEmpty();
        List<Column> columns = List.of(
                Column.words("title", UNTITLED),
                figures ? Column.numbers("text", UNTITLED) : Column.words("text", UNTITLED),
                Column.numbers("change_on_year", UNTITLED),
                Column.words("trend", UNTITLED));
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean empty = row.get(i).text().in(lang).isEmpty();
            if (listing.columns().get(i).role() != Role.KEY && !empty) {
                rows.add(Grid.row(
                        listing.columns().get(i).title(),
                        row.get(i).text(),
                        new Part(i, ListingGrid.Aspect.CHANGE).text(row),
                        new Part(i, ListingGrid.Aspect.TREND).text(row)));
            }
        }
        return new Grid(columns, rows);
    }

    private List<List<Part>> columns(Role role) {
        return IntStream.range(0, parts.size())
                .filter(i -> listing.columns().get(i).role() == role)
                .mapToObj(parts::get)
                .toList();
    }
}
