package org.investstat.report.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;

/** How rows of figures follow each other: kinds of period as configured, the latest first, and down the regions. */
final class FigureOrder {
    private final Map<String, Integer> periods = new HashMap<>();
    private final RegionOrder regions;

    FigureOrder(Edition edition) {
        regions = new RegionOrder(edition.places());
        List<Period> terms = edition.periods();
        Map<Object, Integer> kinds = new HashMap<>();
        terms.forEach(t -> kinds.putIfAbsent(t.kind(), kinds.size()));
        terms.stream()
                .sorted(Comparator.comparing((Period t) -> kinds.getOrDefault(t.kind(), 0))
                        .thenComparing(t -> t.days().first(), Comparator.reverseOrder())
                        .thenComparing(t -> t.days().last(), Comparator.reverseOrder()))
                .forEach(t -> periods.put(t.id(), periods.size()));
    }

    int period(String id) {
        return periods.getOrDefault(id, Integer.MAX_VALUE);
    }

    int region(String code) {
        return regions.rank(code);
    }

    int depth(String region) {
        return regions.depth(region);
    }
}
