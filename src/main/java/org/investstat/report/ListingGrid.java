package org.investstat.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** The texts of a listing: each column of figures is followed by their changes and their trends, where it has any. */
public final class ListingGrid {
    static final String UP = "▲";
    static final String DOWN = "▼";
    static final Text ON_YEAR = Text.of("同比", "on year");
    private static final Text TREND = Text.of("走势", "trend");

    private ListingGrid() {}

    /** All columns side by side. */
    public static Grid of(Listing listing) {
        return of(listing, parts(listing).stream().flatMap(List::stream).toList());
    }

    /** The columns that each column of a listing becomes. */
    static List<List<Part>> parts(Listing listing) {
        List<List<Part>> parts = new ArrayList<>();
        for (int i = 0; i < listing.columns().size(); i++) {
            List<Part> of = new ArrayList<>(List.of(new Part(i, Aspect.TEXT)));
            for (Part more : List.of(new Part(i, Aspect.CHANGE), new Part(i, Aspect.TREND))) {
                if (listing.rows().stream().anyMatch(row -> !more.text(row).zh().isEmpty())) {
                    of.add(more);
                }
            }
            parts.add(of);
        }
        return parts;
    }

    static Grid of(Listing listing, List<Part> parts) {
        return new Grid(
                parts.stream().map(part -> part.column(listing)).toList(),
                listing.rows().stream()
                        .map(row -> parts.stream().map(part -> part.text(row)).toList())
                        .toList());
    }

    /** {@code ▲12.3%}, {@code ▼0.4pp}, {@code 0.0%}; empty without a change. */
    static String arrow(@Nullable Change change) {
        if (change == null) {
            return "";
        }
        BigDecimal rounded = change.printed();
        String sign = rounded.signum() > 0 ? UP : rounded.signum() < 0 ? DOWN : "";
        return sign + rounded.abs().toPlainString() + change.unit();
    }

    enum Aspect {
        TEXT,
        CHANGE,
        TREND
    }

    /** One aspect of the cells of one column. */
    record Part(int index, Aspect aspect) {
        Text text(List<Cell> row) {
            Cell cell = row.get(index);
            if (aspect == Aspect.TEXT) {
                return cell.text();
            }
            if (cell instanceof Amount amount) {
                return Text.same(aspect == Aspect.CHANGE ? arrow(amount.change()) : Sparkline.of(amount.trend()));
            }
            return Text.same("");
        }

        private Grid.Column column(Listing listing) {
            Listing.Column own = listing.columns().get(index);
            return switch (aspect) {
                case TEXT -> new Grid.Column(own.id(), own.title(), own.align());
                case CHANGE -> Grid.Column.numbers(own.id() + "_change_on_year", ON_YEAR);
                case TREND -> Grid.Column.words(own.id() + "_trend", TREND);
            };
        }
    }
}
