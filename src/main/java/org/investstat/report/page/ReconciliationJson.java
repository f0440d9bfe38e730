package org.investstat.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.investstat.report.Edition;
import org.jspecify.annotations.Nullable;

/** The three-level ledger, as JSON: every submitter of the last half month, and each half month of the last year in one row. */
final class ReconciliationJson {
    private static final String TABLE = "reconciliation_units";
    private static final List<String> COLUMNS =
            List.of("half_month", "level", "submitter_name", "status", "due_on", "submitted_on", "compared", "matched");
    private static final int HALF_MONTH = COLUMNS.indexOf("half_month");
    private static final int STATUS = COLUMNS.indexOf("status");
    private static final int COMPARED = COLUMNS.indexOf("compared");
    private static final int MATCHED = COLUMNS.indexOf("matched");
    private static final List<String> STATUSES = List.of("submitted", "late", "overdue");
    /** A year of half months. */
    private static final int COURSE = 24;

    private ReconciliationJson() {}

    static ObjectNode of(Edition edition) {
        int all = Math.toIntExact(edition.lists().count(TABLE));
        TreeMap<String, List<@Nullable Object[]>> byHalfMonth = edition.lists().first(TABLE, COLUMNS, all).stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row[HALF_MONTH]), TreeMap::new, Collectors.toList()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("differences", edition.lists().count("reconciliation"));
        ArrayNode units = node.putArray("units");
        if (!byHalfMonth.isEmpty()) {
            byHalfMonth.lastEntry().getValue().forEach(row -> units.add(unit(row)));
        }
        ArrayNode course = node.putArray("course");
        byHalfMonth.entrySet().stream()
                .skip(Math.max(0, byHalfMonth.size() - COURSE))
                .forEach(entry -> course.add(halfMonth(entry)));
        return node;
    }

    private static ArrayNode unit(@Nullable Object[] row) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        for (Object value : row) {
            node.add(value == null ? null : value.toString());
        }
        return node.add(rate((Long) row[COMPARED], (Long) row[MATCHED]));
    }

    /** The half month, submitters due and by status, projects compared and matched, and the rate of these. */
    private static ArrayNode halfMonth(Map.Entry<String, List<@Nullable Object[]>> entry) {
        List<@Nullable Object[]> rows = entry.getValue();
        ArrayNode node =
                JsonNodeFactory.instance.arrayNode().add(entry.getKey()).add(rows.size());
        STATUSES.forEach(status ->
                node.add(rows.stream().filter(row -> status.equals(row[STATUS])).count()));
        long compared = sum(rows, COMPARED);
        long matched = sum(rows, MATCHED);
        return node.add(compared).add(matched).add(rate(compared, matched));
    }

    private static long sum(List<@Nullable Object[]> rows, int column) {
        return rows.stream()
                .map(row -> (Long) row[column])
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** In percent, rounded once, from the numbers of projects. */
    private static @Nullable String rate(@Nullable Long compared, @Nullable Long matched) {
        return compared == null || matched == null || compared == 0
                ? null
                : BigDecimal.valueOf(matched)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(compared), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
