package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.RegionLevel;
import org.investstat.table.TextOrder;
import org.jspecify.annotations.Nullable;

/** Derives every figure that the boards ask for from the cells, in the order of the table's key. */
public final class Derivation {
    private static final Comparator<Slot> BY_PERIOD = Comparator.comparing(
                    (Slot s) -> s.period().kind().id())
            .thenComparing(s -> s.period().id(), TextOrder::compare);
    private static final Comparator<Figure> BY_MEMBERS = Comparator.comparing(
                    (Figure f) -> word(f, 0), TextOrder::compare)
            .thenComparing(f -> word(f, 1), TextOrder::compare)
            .thenComparing(f -> word(f, 2), TextOrder::compare)
            .thenComparing(f -> word(f, 3), TextOrder::compare);

    private final Definitions definitions;
    private final Cells cells;
    private final Coverage coverage;
    private final List<Slot> slots;

    private Derivation(Definitions definitions, Cells cells, List<Period> periods) {
        this.definitions = definitions;
        this.cells = cells;
        this.coverage = Coverage.of(definitions);
        this.slots =
                periods.stream().map(p -> Slot.of(p, cells)).sorted(BY_PERIOD).toList();
    }

    /**
     * Every figure of every board, once.
     *
     * @param levels every region that total cells exist for, with its level
     * @return sorted by indicator, region, period kind, period, dimensions and members
     */
    public static Figures figures(
            Definitions definitions, Cells cells, List<Period> periods, Map<String, RegionLevel> levels) {
        Derivation derivation = new Derivation(definitions, cells, periods);
        Map<String, RegionLevel> sorted = new TreeMap<>(levels);
        List<String> indicators = List.copyOf(derivation.coverage.indicators());
        List<List<Figure>> each = indicators.parallelStream()
                .map(id -> derivation.derive(definitions.indicator(id), sorted))
                .toList();
        Figures figures = new Figures();
        for (int i = 0; i < indicators.size(); i++) {
            figures.add(indicators.get(i), each.get(i));
        }
        return figures;
    }

    private List<Figure> derive(IndicatorDefinition indicator, Map<String, RegionLevel> levels) {
        List<Figure> into = new ArrayList<>();
        List<Breakdown> breakdowns = coverage.breakdowns(indicator.id()).stream()
                .map(b -> new Breakdown(indicator, b))
                .toList();
        levels.forEach((region, level) -> {
            Map<Slot, List<Figure>> bySlot = new LinkedHashMap<>();
            slots.forEach(slot -> bySlot.put(slot, new ArrayList<>()));
            breakdowns.forEach(b -> b.derive(region, level, bySlot));
            bySlot.values().forEach(figures -> {
                figures.sort(BY_MEMBERS);
                into.addAll(figures);
            });
        });
        return into;
    }

    /** Dimensions and members in the order of the key; empty where there is none, which sorts first. */
    private static String word(Figure figure, int position) {
        int place = position / 2;
        if (place >= figure.breakdown().size()) {
            return "";
        }
        return position % 2 == 0
                ? figure.breakdown().get(place).id()
                : figure.members().get(place);
    }

    /** A period and the slices of what it is made of and compared with. */
    private record Slot(Period period, Span now, Span yearBefore, Optional<Span> before) {
        static Slot of(Period period, Cells cells) {
            return new Slot(
                    period,
                    cells.span(period.days()),
                    cells.span(period.yearBefore()),
                    period.before().map(cells::span));
        }
    }

    /** The groups of one indicator and breakdown, by region. */
    private final class Breakdown {
        private final IndicatorDefinition indicator;
        private final List<Dimension> dimensions;
        private final Evaluator evaluator;
        private final Map<String, List<Member>> members = new HashMap<>();

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
            }
        }

        void derive(String region, RegionLevel level, Map<Slot, List<Figure>> into) {
            List<Member> all = dimensions.isEmpty()
                    ? List.of(new Member(cells.codes().total(region), List.of()))
                    : members.getOrDefault(region, List.of());
            List<Slot> covered = slots.stream()
                    .filter(s -> coverage.covers(
                            indicator.id(), dimensions, level, s.period().kind()))
                    .toList();
            for (Member member : all) {
                for (Slot slot : covered) {
                    figure(region, slot, member).ifPresent(Objects.requireNonNull(into.get(slot))::add);
                }
            }
        }

        private Optional<Figure> figure(String region, Slot slot, Member member) {
            long group = member.group();
            Evaluation current = evaluator.at(group, slot.now());
            Evaluation yearBefore = evaluator.at(group, slot.yearBefore());
            if (!dimensions.isEmpty() && !exists(current, yearBefore)) {
                return Optional.empty();
            }
            if (indicator.kind() == IndicatorKind.GROWTH) {
                Evaluation growth = current.growthSince(yearBefore);
                return Optional.of(
                        new Figure(indicator, region, slot.period(), dimensions, member.words(), growth, null, null));
            }
            @Nullable
            Fraction before = slot.before().isPresent()
                    ? evaluator.at(group, slot.before().get()).value()
                    : null;
            return Optional.of(new Figure(
                    indicator, region, slot.period(), dimensions, member.words(), current, yearBefore.value(), before));
        }

        private boolean exists(Evaluation current, Evaluation yearBefore) {
            boolean sum = indicator.kind().isSum() || indicator.kind() == IndicatorKind.GROWTH;
            return sum ? current.numerator() != 0 || yearBefore.numerator() != 0 : current.facts();
        }
    }
}
