package org.investstat.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.config.HeadlineCell;
import org.investstat.indicator.figure.Figure;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** The configured headlines as printed; those whose cell is not published are left out. */
final class HeadlineTexts {
    private final Edition edition;

    HeadlineTexts(Edition edition) {
        this.edition = edition;
    }

    /** One headline with its cell. */
    record Headline(
            Text title, String indicator, String region, String period, Map<Dimension, String> where, String text) {}

    List<Headline> all() {
        return edition.headlines().stream().flatMap(h -> headline(h).stream()).toList();
    }

    private Optional<Headline> headline(HeadlineCell cell) {
        String region = cell.region().orElse(edition.imprint().home());
        return edition.figures().of(cell.indicator(), region).stream()
                .filter(f -> f.period().id().equals(cell.period()) && where(f).equals(cell.where()))
                .findFirst()
                .map(f -> new Headline(
                        cell.title(),
                        cell.indicator(),
                        region,
                        cell.period(),
                        cell.where(),
                        edition.numbers().text(f)));
    }

    private static Map<Dimension, String> where(Figure figure) {
        Map<Dimension, String> where = new TreeMap<>();
        for (int i = 0; i < figure.members().size(); i++) {
            where.put(figure.breakdown().get(i), figure.members().get(i));
        }
        return where;
    }
}
