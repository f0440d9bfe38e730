package org.investstat.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page's table of faults at single operations: what came to the same end at the same place is one row. */
final class FaultTable {
    /** All that a row tells besides the faults. */
    private record Row(Operation operation, String place, String reader, String told, int exitCode) {
        static Row of(Seen seen) {
            return new Row(seen.fault().operation(), seen.place(), seen.reader().words(), seen.told(), seen.exitCode());
        }

        String with(String faults) {
            return "| %s: %s | %s | %s | %s | %d |"
                    .formatted(place, operation, faults, reader, told.isEmpty() ? "nothing" : code(told), exitCode);
        }

        /** Angle brackets would be markup elsewhere. */
        private static String code(String line) {
            return "`" + line + "`";
        }
    }

    private FaultTable() {}

    static List<String> rows(List<Seen> all) {
        Map<Row, Map<FaultKind, Integer>> rows = new LinkedHashMap<>();
        all.forEach(seen -> rows.computeIfAbsent(Row.of(seen), row -> new EnumMap<>(FaultKind.class))
                .merge(seen.fault().kind(), 1, Integer::sum));
        return rows.entrySet().stream()
                .map(row -> row.getKey().with(faults(row.getValue())))
                .sorted()
                .toList();
    }

    private static String faults(Map<FaultKind, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** What was seen and no row tells. */
    static List<Seen> untold(List<Seen> all, List<String> rows) {
        List<Seen> untold = new ArrayList<>();
        for (Seen seen : all) {
            String due = Row.of(seen).with("\u0000");
            int at = due.indexOf('\u0000');
            String kind = seen.fault().kind() + " (";
            boolean told = rows.stream()
                    .anyMatch(row -> row.startsWith(due.substring(0, at))
                            && row.endsWith(due.substring(at + 1))
                            && row.contains(kind));
            if (!told) {
                untold.add(seen);
            }
        }
        return untold;
    }
}
