package org.investstat.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schema that a published table must have, told from its name and, for boards, from its own columns. */
public final class PublishedSchemas {
    private static final Map<String, TableSchema> FIXED = fixed();
    /** Of a board, what stands before the columns of its indicators. */
    private static final List<String> OF_ALL_BOARDS =
            OutputTables.board("", List.of()).names();

    private PublishedSchemas() {}

    private static Map<String, TableSchema> fixed() {
        List<TableSchema> all = new ArrayList<>(List.of(
                Facts.CONTRACTS,
                OutputTables.INDICATORS,
                OutputTables.REJECTS,
                OutputTables.FINDINGS,
                OutputTables.DUPLICATES,
                OutputTables.RECONCILIATION,
                OutputTables.RECONCILIATION_UNITS));
        all.addAll(DimensionTables.all());
        Facts.all().forEach(fact -> all.add(fact.table()));
        Map<String, TableSchema> byName = new HashMap<>();
        all.forEach(table -> byName.put(table.name(), table));
        return Map.copyOf(byName);
    }

    /** What a board is: any other table has a schema of its own. */
    public static boolean isBoard(String table) {
        return !FIXED.containsKey(table);
    }

    /**
     * The schema of a table.
     *
     * @param columns that the table has; those of a board follow from the definitions that held for the run
     */
    public static TableSchema of(String table, List<String> columns) {
        TableSchema known = FIXED.get(table);
        if (known != null) {
            return known;
        }
        return columns.contains("indicator_id")
                ? OutputTables.targets(table)
                : OutputTables.board(table, indicators(columns));
    }

    /** The indicators of a wide board, a column each. */
    public static List<String> indicators(List<String> columns) {
        return columns.stream().filter(c -> !OF_ALL_BOARDS.contains(c)).toList();
    }
}
