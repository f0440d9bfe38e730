package org.investstat.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.table.OutputTables;
import org.investstat.table.PeriodKind;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;

/**
 * Of which regions and periods a run has figures; read only where a request finds nothing.
 *
 * @param regions by code
 * @param kinds of period, by id of the period, in the order of kinds and ids
 */
record PublishedPlaces(Map<String, Place> regions, Map<String, String> kinds) {

    /** A region with figures. */
    record Place(String code, String name, String level) {
        /** As it is offered: both ways to ask for it. */
        @Override
        public String toString() {
            return code + " " + name;
        }
    }

    static PublishedPlaces of(PublishedRun run) {
        Map<String, Place> regions = new TreeMap<>();
        Map<String, Map<String, String>> ofKinds = new LinkedHashMap<>();
        for (PeriodKind kind : PeriodKind.values()) {
            ofKinds.put(kind.id(), new TreeMap<>());
        }
        RowColumns columns = new RowColumns();
        RowColumn<String> region = columns.text("region_code");
        RowColumn<String> name = columns.text("region_name");
        RowColumn<String> level = columns.text("region_level");
        RowColumn<String> kind = columns.text("period_kind");
        RowColumn<String> period = columns.text("period");
        run.each(OutputTables.INDICATORS.name(), columns.names(), row -> {
            regions.computeIfAbsent(region.text(row), code -> new Place(code, name.text(row), level.text(row)));
            ofKinds.getOrDefault(kind.text(row), new TreeMap<>()).put(period.text(row), kind.text(row));
        });
        Map<String, String> kinds = new LinkedHashMap<>();
        ofKinds.values().forEach(kinds::putAll);
        return new PublishedPlaces(regions, kinds);
    }

    /** By code or name. */
    Optional<Place> region(String asked) {
        return regions.values().stream()
                .filter(place -> place.code().equals(asked) || place.name().equals(asked))
                .findFirst();
    }

    List<String> offered() {
        return regions.values().stream().map(Place::toString).toList();
    }
}
