package org.investstat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.table.Lang;

/**
 * A listing for spreadsheets (RFC 4180): numbers as printed, without their unit, which stands in the header. A text that
 * a spreadsheet would run as a formula is led by an apostrophe.
 */
public final class CsvRows {
    /** With the full-width signs, which spreadsheets in Chinese take alike. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvRows() {}

    /** Header and a line a row, without line ends; those of the standard are CR LF. */
    public static List<String> lines(Listing listing, Lang lang) {
        List<String> lines = new ArrayList<>();
        List<String> units = changeUnits(listing);
        lines.add(line(header(listing, units, lang)));
        listing.rows().forEach(row -> lines.add(line(fields(row, units, lang))));
        return List.copyOf(lines);
    }

    /** The unit of each column's changes; empty where it has none. */
    private static List<String> changeUnits(Listing listing) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < listing.columns().size(); i++) {
            int column = i;
            units.add(listing.rows().stream()
                    .map(row -> change(row.get(column)))
                    .flatMap(Optional::stream)
                    .map(Change::unit)
                    .findFirst()
                    .orElse(""));
        }
        return units;
    }

    private static List<String> header(Listing listing, List<String> changeUnits, Lang lang) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < changeUnits.size(); i++) {
            Listing.Column column = listing.columns().get(i);
            String title = column.title().in(lang);
            titles.add(guarded(column.unit().isEmpty() ? title : title + "(" + column.unit() + ")"));
            if (!changeUnits.get(i).isEmpty()) {
                titles.add(guarded(title + " " + ListingGrid.ON_YEAR.in(lang) + "(" + changeUnits.get(i) + ")"));
            }
        }
        return titles;
    }

    private static List<String> fields(List<Cell> row, List<String> changeUnits, Lang lang) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < changeUnits.size(); i++) {
            Cell cell = row.get(i);
            fields.add(
                    cell instanceof Amount amount
                            ? amount.printed()
                            : guarded(cell.text().in(lang)));
            if (!changeUnits.get(i).isEmpty()) {
                fields.add(change(cell).map(c -> c.printed().toPlainString()).orElse(""));
            }
        }
        return fields;
    }

    private static Optional<Change> change(Cell cell) {
        return cell instanceof Amount amount ? Optional.ofNullable(amount.change()) : Optional.empty();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvRows::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
