package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Derives every figure that the boards ask for from the cells, in the order of the table's key. */
public final class Derivation {
    private static final Comparator<Period> BY_KEY =
            Comparator.comparing((Period p) -> p.kind().id()).thenComparing(Period::id);

    private final Definitions definitions;
    private final Cells cells;
    private final Coverage coverage;
    private final List<Period> periods;

    private Derivation(Definitions definitions, Cells cells, List<Period> periods) {
        this.definitions = definitions;
        this.cells = cells;
        this.coverage = Coverage.of(definitions);
        this.periods = periods.stream().sorted(BY_KEY).toList();
    }

    /**
     * Every figure of every board, once.
     *
     * @param levels every region that total cells exist for, with its level
     * @return sorted by indicator, region, period kind, period, dimensions and members
     */
    public static List<Figure> figures(
            Definitions definitions, Cells cells, List<Period> periods, Map<String, RegionLevel> levels) {
        Derivation derivation = new Derivation(definitions, cells, periods);
        List<Figure> figures = new ArrayList<>();
        for (String indicator : derivation.coverage.indicators()) {
            derivation.derive(definitions.indicator(indicator), new TreeMap<>(levels), figures);
        }
        return figures;
    }

    private void derive(IndicatorDefinition indicator, Map<String, RegionLevel> levels, List<Figure> into) {
        Map<List<Dimension>, Breakdown> breakdowns = new LinkedHashMap<>();
        for (List<Dimension> breakdown : coverage.breakdowns(indicator.id())) {
            breakdowns.put(breakdown, new Breakdown(indicator, breakdown));
        }
        levels.forEach((region, level) -> {
            for (Period period : periods) {
                breakdowns.forEach((dimensions, cut) -> {
                    if (coverage.covers(indicator.id(), dimensions, level, period.kind())) {
                        cut.derive(region, period, into);
                    }
                });
            }
        });
    }

    /** The groups of one indicator and breakdown, by region and in the order of their members. */
    private final class Breakdown {
        private final IndicatorDefinition indicator;
        private final List<Dimension> dimensions;
        private final Evaluator evaluator;
        private final Map<String, List<Member>> members = new LinkedHashMap<>();

        private record Member(long group, List<String> words) {}

        Breakdown(IndicatorDefinition indicator, List<Dimension> dimensions) {
            this.indicator = indicator;
            this.dimensions = dimensions;
            this.evaluator = Evaluator.of(definitions, indicator, dimensions, cells);
            if (!dimensions.isEmpty()) {
                evaluator
                        .groups()
                        .forEach(group -> members.computeIfAbsent(cells.codes().regionOf(group), r -> new ArrayList<>())
                                .add(new Member(group, cells.codes().membersOf(group, dimensions))));
                members.values()
                        .forEach(list -> list.sort(Comparator.comparing(m -> String.join("\u0000", m.words()))));
            }
        }

        void derive(String region, Period period, List<Figure> into) {
            if (dimensions.isEmpty()) {
                long group = cells.codes().group(region, List.of(), List.of());
                into.add(figure(region, period, List.of(), group, evaluator.at(group, period.days())));
                return;
            }
            for (Member member : members.getOrDefault(region, List.of())) {
                Evaluation current = evaluator.at(member.group(), period.days());
                if (exists(current, member.group(), period)) {
                    into.add(figure(region, period, member.words(), member.group(), current));
                }
            }
        }

        private boolean exists(Evaluation current, long group, Period period) {
            return switch (indicator.kind()) {
                case ADDITIVE, STOCK ->
                    current.numerator() != 0
                            || evaluator.at(group, period.yearBefore()).numerator() != 0;
                default -> current.facts();
            };
        }

        private Figure figure(String region, Period period, List<String> words, long group, Evaluation current) {
            return new Figure(
                    indicator,
                    region,
                    period,
                    dimensions,
                    words,
                    current,
                    value(group, period.yearBefore()),
                    period.before().isPresent() ? value(group, period.before().get()) : null);
        }

        private @Nullable Fraction value(long group, DateRange days) {
            return evaluator.at(group, days).value();
        }
    }
}
