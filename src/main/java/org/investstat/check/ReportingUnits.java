package org.investstat.check;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.investstat.conform.Fate;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/**
 * Which unit reported a row: the region or submitter that the row names itself, else the region of the project that it
 * belongs to. A row whose own words cannot be read, and that leads to no project, has none.
 */
public final class ReportingUnits {
    private static final String CONTRACT = "contract_id";
    private static final String PROJECT = "project_id";
    private static final String REGION = "region";
    private static final String SUBMITTER = "submitter";

    private final Map<String, Rows> fated;
    private final Map<Place, String> units = new HashMap<>();
    private final Map<Place, String> projects = new HashMap<>();
    private final Map<Place, String> contracts = new HashMap<>();

    private ReportingUnits(Map<String, Rows> fated) {
        this.fated = fated;
    }

    /** Where a row stands. */
    public record Place(String ledger, String file, long line) implements Serializable {}

    /**
     * Unit by place.
     *
     * @param fated rows of each ledger with their fate, by the ledger's name
     * @param places few enough for the driver
     * @return region codes and submitters as the ledgers have them; nothing of rows that have none
     */
    public static Map<Place, String> of(Map<String, Rows> fated, Collection<Place> places) {
        ReportingUnits found = new ReportingUnits(fated);
        places.stream()
                .collect(Collectors.groupingBy(Place::ledger, Collectors.toCollection(HashSet::new)))
                .forEach(found::look);
        found.follow();
        return found.units;
    }

    private void look(String ledger, Set<Place> wanted) {
        Rows rows = fated.get(ledger);
        if (rows == null) {
            return;
        }
        int file = rows.position(LedgerSchema.FILE);
        int line = rows.position(LedgerSchema.LINE);
        rows.filter(row -> wanted.contains(new Place(ledger, row.getString(file), row.getLong(line))))
                .collectAsList()
                .forEach(row -> {
                    Place place = new Place(ledger, row.getString(file), row.getLong(line));
                    note(units, place, rows, row, REGION);
                    note(units, place, rows, row, SUBMITTER);
                    note(projects, place, rows, row, PROJECT);
                    note(contracts, place, rows, row, CONTRACT);
                });
    }

    private static void note(Map<Place, String> known, Place place, Rows rows, Row row, String column) {
        if (List.of(rows.schema().fieldNames()).contains(column) && !row.isNullAt(rows.position(column))) {
            known.putIfAbsent(place, row.getString(rows.position(column)));
        }
    }

    /** From contracts to their projects, from projects to their regions. */
    private void follow() {
        contracts.keySet().removeAll(projects.keySet());
        Map<String, String> projectOf = values(Ledgers.CONTRACTS, CONTRACT, PROJECT, new HashSet<>(contracts.values()));
        contracts.forEach((place, id) -> projects.computeIfAbsent(place, p -> projectOf.get(id)));
        projects.keySet().removeAll(units.keySet());
        Map<String, String> regionOf = values(Ledgers.PROJECTS, PROJECT, REGION, new HashSet<>(projects.values()));
        projects.forEach((place, id) -> units.computeIfAbsent(place, p -> regionOf.get(id)));
    }

    /** The accepted row's, else that of any row; of several the first in the order of texts. */
    private Map<String, String> values(LedgerSchema ledger, String id, String column, Set<String> wanted) {
        Rows rows = fated.get(ledger.name());
        if (rows == null || wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, String> accepted = new TreeMap<>();
        Map<String, String> any = new TreeMap<>();
        Rows some = rows.select(List.of(id, column, Fate.COLUMN));
        Value<Row, String> key = some.column(id);
        Value<Row, String> value = some.column(column);
        Value<Row, String> fate = some.column(Fate.COLUMN);
        some.filter(row -> value.of(row) != null && wanted.contains(key.of(row)))
                .collectAsList()
                .forEach(row -> {
                    boolean counts = fate.required(row).equals(Fate.ACCEPTED.id());
                    (counts ? accepted : any).merge(key.required(row), value.required(row), ReportingUnits::first);
                });
        any.putAll(accepted);
        return any;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
