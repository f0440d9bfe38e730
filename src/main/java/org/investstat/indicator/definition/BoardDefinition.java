package org.investstat.indicator.definition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.table.Text;

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
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        periods = periods.map(p -> Collections.unmodifiableSet(new TreeSet<>(p)));
    }

    /** Whether a cell of this breakdown, level and period is one of the board's. */
    public boolean covers(List<Dimension> breakdown, RegionLevel level, PeriodKind kind) {
        return breakdowns.contains(breakdown)
                && levels.contains(level)
                && periods.map(kinds -> kinds.contains(kind)).orElse(true);
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
