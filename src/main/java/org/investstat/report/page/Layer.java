package org.investstat.report.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;

/**
 * Figures that the page holds together or not at all: those of one scope and one span.
 *
 * @param scope whose
 * @param span of when
 */
record Layer(Scope scope, Span span) {
    private static final int SPANS = Span.values().length;

    /** All layers, the first the most wanted: what is coarse in place and time comes before what is fine. */
    static final List<Layer> BY_WISH = Arrays.stream(Scope.values())
            .flatMap(scope -> Arrays.stream(Span.values()).map(span -> new Layer(scope, span)))
            .sorted(Comparator.comparingInt(Layer::depth).thenComparing(Layer::scope))
            .toList();

    private static final Layer[] BY_INDEX =
            BY_WISH.stream().sorted(Comparator.comparingInt(Layer::index)).toArray(Layer[]::new);

    /** Totals of all places, then breakdowns by level of the place. */
    enum Scope {
        TOTALS(0),
        PROVINCE(1),
        PREFECTURE(2),
        COUNTY(3);

        private final int depth;

        Scope(int depth) {
            this.depth = depth;
        }

        static Scope ofBreakdowns(RegionLevel level) {
            return switch (level) {
                case PROVINCE -> PROVINCE;
                case PREFECTURE -> PREFECTURE;
                case COUNTY, UNIT -> COUNTY;
            };
        }
    }

    /** Kinds of period. */
    enum Span {
        /** What the page opens with, and the last whole year. */
        RECENT(0),
        YEARS(1),
        WINDOWS(2),
        QUARTERS(3),
        MONTHS(4);

        private final int depth;

        Span(int depth) {
            this.depth = depth;
        }

        /** Of each period of an edition, in its order. */
        static List<Span> of(Edition edition) {
            Set<Period> recent = PeriodPreference.recent(edition);
            return edition.periods().stream()
                    .map(term -> recent.contains(term) ? RECENT : of(term.kind()))
                    .toList();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Span of(PeriodKind kind) {
            return switch (kind) {
                case YEAR, YTD, CUMULATIVE -> YEARS;
                case WINDOW -> WINDOWS;
                case HALF_YEAR, QUARTER -> QUARTERS;
                case MONTH, HALF_MONTH -> MONTHS;
            };
        }
    }

    /** Where a figure belongs. */
    static Layer of(RegionLevel level, Span span, List<Dimension> breakdown) {
        Scope scope = breakdown.isEmpty() ? Scope.TOTALS : Scope.ofBreakdowns(level);
        return BY_INDEX[index(scope, span)];
    }

    /** As the page's data name it: {@code county_years}. */
    String id() {
        return (scope + "_" + span).toLowerCase(Locale.ROOT);
    }

    int index() {
        return index(scope, span);
    }

    private static int index(Scope scope, Span span) {
        return SPANS * scope.depth + span.depth;
    }

    private int depth() {
        return scope.depth + span.depth;
    }
}
