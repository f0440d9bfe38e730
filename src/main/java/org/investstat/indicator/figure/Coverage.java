package org.investstat.indicator.figure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;

/** Which cells the boards ask for: per indicator and breakdown, the pairs of region level and period kind. */
final class Coverage {
    private static final Comparator<List<Dimension>> BY_ID = Comparator.comparing((List<Dimension> b) ->
            String.join(" ", b.stream().map(Dimension::id).toList()));

    private record Cut(RegionLevel level, PeriodKind kind) {}

    private final Map<String, Map<List<Dimension>, Set<Cut>>> cuts = new TreeMap<>();

    static Coverage of(Definitions definitions) {
        Coverage coverage = new Coverage();
        for (BoardDefinition board : definitions.boards()) {
            for (List<Dimension> breakdown : board.breakdowns()) {
                for (String id : board.indicators()) {
                    IndicatorDefinition indicator = definitions.indicator(id);
                    if (indicator.offers(breakdown)) {
                        coverage.add(id, breakdown, board);
                    }
                }
            }
        }
        return coverage;
    }

    private void add(String indicator, List<Dimension> breakdown, BoardDefinition board) {
        Set<Cut> into = cuts.computeIfAbsent(indicator, i -> new TreeMap<>(BY_ID))
                .computeIfAbsent(breakdown, b -> new HashSet<>());
        for (RegionLevel level : board.levels()) {
            for (PeriodKind kind : board.periods().orElse(Set.of(PeriodKind.values()))) {
                into.add(new Cut(level, kind));
            }
        }
    }

    /** Ids in ascending order. */
    Set<String> indicators() {
        return cuts.keySet();
    }

    /** Totals first, then by the dimensions' names. */
    Set<List<Dimension>> breakdowns(String indicator) {
        return cuts.getOrDefault(indicator, Map.of()).keySet();
    }

    boolean covers(String indicator, List<Dimension> breakdown, RegionLevel level, PeriodKind kind) {
        return cuts.getOrDefault(indicator, Map.of())
                .getOrDefault(breakdown, Set.of())
                .contains(new Cut(level, kind));
    }
}
