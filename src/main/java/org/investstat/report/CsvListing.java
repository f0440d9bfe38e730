package org.investstat.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.text.Lang;

/**
 * A listing for spreadsheets (RFC 4180): numbers as printed, without their unit, which stands in the header. A text that
 * a spreadsheet would run as a formula is led by an apostrophe.
 */
public final class CsvListing {
    /** With the full-width signs, which spreadsheets in Chinese take alike. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvListing() {}

    /** Header and rows, each with the CR LF of the standard at its end. */
    public static String text(Listing listing, Lang lang) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        List<String> units = changeUnits(listing);
        csv.writeRecord(header(listing, units, lang));
        listing.rows().forEach(row -> csv.writeRecord(fields(row, units, lang)));
        return text.toString();
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
}
