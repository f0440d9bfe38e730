package org.investstat.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.PeriodKind;

/** Which periods readers want first. */
final class PeriodPreference {
    private static final List<PeriodKind> OPENING = List.of(PeriodKind.YTD, PeriodKind.YEAR, PeriodKind.CUMULATIVE);

    private PeriodPreference() {}

    /** What the page shows first: this year so far, or else the last year; else the last of all. */
    static Period opening(Edition edition) {
        return OPENING.stream()
                .flatMap(kind -> last(edition, term -> term.kind() == kind).stream())
                .findFirst()
                .or(() -> last(edition, term -> true))
                .orElseThrow(() -> new IllegalArgumentException("an edition without periods"));
    }

    /** The opening one and the last whole year. */
    static Set<Period> recent(Edition edition) {
        return Stream.concat(
                        Stream.of(opening(edition)),
                        last(edition, term -> term.kind() == PeriodKind.YEAR && term.complete()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Period> last(Edition edition, Predicate<Period> wanted) {
        return edition.periods().stream()
                .filter(wanted)
                .max(Comparator.comparing(period -> period.days().last()));
    }
}
