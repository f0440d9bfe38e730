package org.investstat.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.investstat.table.PeriodKind;
import org.jspecify.annotations.Nullable;

/** How figures went on from period to period. Within a kind, the names of periods sort as time goes. */
final class Trends {
    /** A year of months. */
    private static final int MOST = 12;
    /** Whose periods follow each other. */
    private static final List<String> KINDS = List.of(
            PeriodKind.YEAR.id(),
            PeriodKind.HALF_YEAR.id(),
            PeriodKind.QUARTER.id(),
            PeriodKind.MONTH.id(),
            PeriodKind.HALF_MONTH.id(),
            PeriodKind.YTD.id());

    private final Map<String, TreeSet<String>> periods = new HashMap<>();
    private final Map<List<@Nullable Object>, Map<String, BigDecimal>> values = new HashMap<>();

    /** Whether the figures of this kind of period can be drawn as a trend. */
    static boolean isOf(String kind) {
        return KINDS.contains(kind);
    }

    /** @param series what the figure has besides its period */
    void add(String kind, String period, List<@Nullable Object> series, @Nullable BigDecimal value) {
        if (isOf(kind)) {
            periods.computeIfAbsent(kind, k -> new TreeSet<>()).add(period);
            if (value != null) {
                values.computeIfAbsent(series, s -> new HashMap<>()).put(period, value);
            }
        }
    }

    /**
     * The last values up to a period, oldest first.
     *
     * @param absent what stands for a figure that is not there
     */
    List<@Nullable BigDecimal> upTo(
            String kind, String period, List<@Nullable Object> series, @Nullable BigDecimal absent) {
        List<String> until =
                List.copyOf(periods.getOrDefault(kind, new TreeSet<>()).headSet(period, true));
        Map<String, BigDecimal> known = values.getOrDefault(series, Map.of());
        List<@Nullable BigDecimal> trend = new ArrayList<>();
        for (String each : until.subList(Math.max(0, until.size() - MOST), until.size())) {
            BigDecimal value = known.get(each);
            trend.add(value == null ? absent : value);
        }
        return Collections.unmodifiableList(trend);
    }
}
