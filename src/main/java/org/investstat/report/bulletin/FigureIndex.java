package org.investstat.report.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.text.Normal;

/** The figures that templates speak of, found in one walk over each of their indicators. */
final class FigureIndex {
    private final Edition edition;
    private final NamedPeriods terms;
    private final Map<Place, List<Figure>> found = new HashMap<>();

    /** Where the figures of a cell, or of a list, stand; the order of dimensions does not matter. */
    private record Place(String indicator, String region, String period, Set<Dimension> breakdown) {}

    FigureIndex(Edition edition, List<QuotedCell> cells) {
        this.edition = edition;
        this.terms = new NamedPeriods(edition);
        Map<String, Set<String>> regions = new HashMap<>();
        Set<String> periods = new HashSet<>();
        for (QuotedCell cell : cells) {
            Place place = place(cell);
            found.put(place, new ArrayList<>());
            regions.computeIfAbsent(cell.indicator(), i -> new HashSet<>()).add(place.region());
            periods.add(place.period());
        }
        // Nearly all figures are of other regions or periods.
        regions.forEach((indicator, asked) -> asked.forEach(region -> edition.figures().of(indicator, region).stream()
                .filter(f -> periods.contains(f.period().id()))
                .forEach(f -> add(indicator, f))));
    }

    private void add(String indicator, Figure figure) {
        List<Figure> wanted =
                found.get(new Place(indicator, figure.region(), figure.period().id(), Set.copyOf(figure.breakdown())));
        if (wanted != null) {
            wanted.add(figure);
        }
    }

    private Place place(QuotedCell cell) {
        String period = terms.find(cell.period()).map(Period::id).orElse(cell.period());
        return new Place(
                cell.indicator(), code(cell.region()), period, cell.where().keySet());
    }

    /** A code, with the word for the home province replaced. */
    String code(String written) {
        return written.equals(QuotedCell.HOME) ? edition.imprint().home() : written;
    }

    /** One for a cell, or none; those of a list in the order of the table. */
    List<Figure> of(QuotedCell cell) {
        return found.getOrDefault(place(cell), List.of()).stream()
                .filter(figure -> matches(cell, figure))
                .toList();
    }

    private boolean matches(QuotedCell cell, Figure figure) {
        for (int i = 0; i < figure.breakdown().size(); i++) {
            String asked = cell.where().getOrDefault(figure.breakdown().get(i), "");
            if (!asked.equals(QuotedCell.ANY)
                    && !Normal.text(code(asked))
                            .equals(Normal.text(figure.members().get(i)))) {
                return false;
            }
        }
        return true;
    }
}
