package org.investstat.indicator.definition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/**
 * A table for people.
 *
 * @param layout wide, or a row for each target
 * @param breakdowns each of no dimension (totals), one or two
 * @param indicators ids in the order of the columns; each offers at least one of the breakdowns
 * @param periods absent: every configured kind
 */
public record BoardDefinition(
        String id,
        Text title,
        BoardLayout layout,
        List<List<Dimension>> breakdowns,
        List<String> indicators,
        Set<RegionLevel> levels,
        Optional<Set<PeriodKind>> periods) {

    public BoardDefinition {
        breakdowns = breakdowns.stream().map(List::copyOf).toList();
        indicators = List.copyOf(indicators);
        levels = unmodifiable(RegionLevel.class, levels);
        periods = periods.map(kinds -> unmodifiable(PeriodKind.class, kinds));
    }

    private static <E extends Enum<E>> Set<E> unmodifiable(Class<E> type, Set<E> some) {
        Set<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(some);
        return Collections.unmodifiableSet(sorted);
    }

    /** Whether a cell of this level and period is one of the board's, if its breakdown is. */
    public boolean covers(RegionLevel level, PeriodKind kind) {
        return levels.contains(level) && (periods.isEmpty() || periods.get().contains(kind));
    }

    BoardDefinition only(Set<String> present) {
        return new BoardDefinition(
                id,
                title,
                layout,
                breakdowns,
                indicators.stream().filter(present::contains).toList(),
                levels,
                periods);
    }
}
