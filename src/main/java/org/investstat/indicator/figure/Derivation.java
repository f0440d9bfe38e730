package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Derives every figure that the boards ask for from the cells, in the order of the table's key. */
public final class Derivation {
    private static final int[] NONE = {};
    private static final int NO_SPAN = -1;

    private final Definitions definitions;
    private final Cells cells;
    private final Targets targets;
    private final Coverage coverage;
    private final List<Slot> slots;
    /** Different from one another. */
    private final List<Span> spans = new ArrayList<>();

    private Derivation(Definitions definitions, Cells cells, List<Period> periods, Targets targets) {
        this.definitions = definitions;
        this.cells = cells;
        this.targets = targets;
        this.coverage = Coverage.of(definitions);
        this.slots = periods.stream()
                .sorted(Figure.BY_PERIOD)
                .map(p -> new Slot(
                        p,
                        place(p.days()),
                        place(p.yearBefore()),
                        p.before().map(this::place).orElse(NO_SPAN)))
                .toList();
    }

    /** What a period is compared with is mostly a period too, so spans are told apart and evaluated once. */
    private int place(DateRange days) {
        Span span = cells.span(days);
        if (!spans.contains(span)) {
            spans.add(span);
        }
        return spans.indexOf(span);
    }

    /**
     * Every figure of every board, once.
     *
     * @param levels every region that total cells exist for, with its level
     * @return sorted by indicator, region, period kind, period, dimensions and members
     */
    public static Figures figures(
            Definitions definitions,
            Cells cells,
            List<Period> periods,
            Map<String, RegionLevel> levels,
            Targets targets) {
        Derivation derivation = new Derivation(definitions, cells, periods, targets);
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
        List<Breakdown> breakdowns = coverage.breakdowns(indicator.id()).stream()
                .map(b -> new Breakdown(indicator, b))
                .toList();
        List<Figure> into = new ArrayList<>();
        List<List<Figure>> bySlot = new ArrayList<>();
        slots.forEach(slot -> bySlot.add(new ArrayList<>()));
        levels.forEach((region, level) -> {
            // Sorted once, so that the figures of each period come out in order; and one group after the other.
            List<Member> members = new ArrayList<>();
            breakdowns.forEach(b -> members.addAll(b.members(region)));
            members.sort(Comparator.comparing(Member::group));
            members.forEach(member -> member.of().derive(region, level, member, bySlot));
            bySlot.forEach(figures -> {
                into.addAll(figures);
                figures.clear();
            });
        });
        return into;
    }

    /** A period and the places of the spans that it is made of and compared with. */
    private record Slot(Period period, int now, int yearBefore, int before) {}

    /** What a group comes to in each span, computed when first asked for. */
    private final class Evaluations {
        private final Evaluator evaluator;
        private final @Nullable Evaluation[] known = new Evaluation[spans.size()];
        private long group;

        Evaluations(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        void startGroup(long code) {
            group = code;
            Arrays.fill(known, null);
        }

        Evaluation at(int span) {
            if (span == NO_SPAN) {
                return Evaluation.NOTHING;
            }
            Evaluation evaluation = known[span];
            if (evaluation == null) {
                evaluation = evaluator.at(group, spans.get(span));
                known[span] = evaluation;
            }
            return evaluation;
        }
    }

    /** One group of a breakdown, by the code that its cells are found by. */
    private record Member(Breakdown of, long code, Group group) {}

    /** The groups of one indicator and breakdown, by region. */
    private final class Breakdown {
        private final IndicatorDefinition indicator;
        private final List<Dimension> dimensions;
        private final Evaluator evaluator;
        private final Evaluations evaluations;
        private final Map<String, List<Member>> members = new HashMap<>();
        /** Places of the slots that some board asks for, by level. */
        private final Map<RegionLevel, int[]> covered = new EnumMap<>(RegionLevel.class);

        private final boolean targeted;

        Breakdown(IndicatorDefinition indicator, List<Dimension> dimensions) {
            this.indicator = indicator;
            this.dimensions = dimensions;
            this.evaluator = Evaluator.of(definitions, indicator, dimensions, cells);
            this.evaluations = new Evaluations(evaluator);
            this.targeted = dimensions.isEmpty() && targets.indicators().contains(indicator.id());
            for (RegionLevel level : RegionLevel.values()) {
                covered.put(
                        level,
                        IntStream.range(0, slots.size())
                                .filter(i -> coverage.covers(
                                        indicator.id(),
                                        dimensions,
                                        level,
                                        slots.get(i).period().kind()))
                                .toArray());
            }
            if (!dimensions.isEmpty()) {
                evaluator
                        .groups()
                        .forEach(group -> members.computeIfAbsent(cells.codes().regionOf(group), r -> new ArrayList<>())
                                .add(new Member(
                                        this,
                                        group,
                                        new Group(dimensions, cells.codes().membersOf(group, dimensions)))));
            }
        }

        List<Member> members(String region) {
            return dimensions.isEmpty()
                    ? List.of(new Member(this, cells.codes().total(region), new Group(dimensions, List.of())))
                    : members.getOrDefault(region, List.of());
        }

        void derive(String region, RegionLevel level, Member member, List<List<Figure>> into) {
            evaluations.startGroup(member.code());
            for (int i : covered.getOrDefault(level, NONE)) {
                figure(region, slots.get(i), member).ifPresent(into.get(i)::add);
            }
        }

        private Optional<Figure> figure(String region, Slot slot, Member member) {
            Evaluation current = evaluations.at(slot.now());
            Evaluation yearBefore = evaluations.at(slot.yearBefore());
            if (!dimensions.isEmpty() && !exists(current, yearBefore)) {
                return Optional.empty();
            }
            boolean growth = indicator.kind() == IndicatorKind.GROWTH;
            return Optional.of(new Figure(
                    indicator,
                    region,
                    slot.period(),
                    member.group(),
                    growth ? current.growthSince(yearBefore) : current,
                    growth ? Evaluation.NOTHING : yearBefore,
                    growth ? Evaluation.NOTHING : evaluations.at(slot.before()),
                    targeted ? targets.find(indicator.id(), region, slot.period()) : null));
        }

        private boolean exists(Evaluation current, Evaluation yearBefore) {
            boolean sum = indicator.kind().isSum() || indicator.kind() == IndicatorKind.GROWTH;
            return sum ? current.numerator() != 0 || yearBefore.numerator() != 0 : current.facts();
        }
    }
}
