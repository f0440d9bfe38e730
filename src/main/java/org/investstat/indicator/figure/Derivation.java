package org.investstat.indicator.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Compared;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Derives every figure that the boards ask for from the cells, in the order of the table's key. */
public final class Derivation {
    private static final int[] NONE = {};
    private static final int NO_SPAN = -1;
    private static final LocalDate ALWAYS = LocalDate.MIN;

    private final Cells cells;
    private final Function<String, Optional<LocalDate>> beginnings;
    private final Targets targets;
    private final Coverage coverage;
    private final List<Slot> slots;
    /** Different from one another. */
    private final List<Place> places = new ArrayList<>();
    /** Those that any figure is about. */
    private final Map<Dimension, Set<String>> shown = new ConcurrentHashMap<>();

    private Derivation(
            Definitions definitions,
            Cells cells,
            List<Period> periods,
            LocalDate asOf,
            Function<String, Optional<LocalDate>> beginnings,
            Targets targets) {
        this.beginnings = beginnings;
        this.cells = cells;
        this.targets = targets;
        this.coverage = Coverage.of(definitions);
        this.slots = periods.stream()
                .sorted(Figure.BY_PERIOD)
                .map(p -> new Slot(
                        p,
                        place(p.days()),
                        new Earlier(
                                place(p.yearBefore()),
                                p.before().map(this::place).orElse(NO_SPAN)),
                        new Earlier(
                                place(Compared.yearBefore(p, asOf)),
                                Compared.before(p, asOf).map(this::place).orElse(NO_SPAN))))
                .toList();
    }

    /** What a period is compared with is mostly a period too, so places are told apart and evaluated once. */
    private int place(DateRange days) {
        return place(new Place(cells.span(days), Timing.EVENT));
    }

    private int place(Compared compared) {
        return place(new Place(cells.span(compared), Timing.AGED));
    }

    private int place(Place place) {
        if (!places.contains(place)) {
            places.add(place);
        }
        return places.indexOf(place);
    }

    /**
     * Every figure of every board, once.
     *
     * @param asOf the day whose state cohorts are looked at in
     * @param beginnings the day before which a group of regions had no member, where there is one
     * @param levels every region that total cells exist for, with its level
     * @return sorted by indicator, region, period kind, period, dimensions and members
     */
    public static Figures figures(
            Definitions definitions,
            Cells cells,
            List<Period> periods,
            LocalDate asOf,
            Function<String, Optional<LocalDate>> beginnings,
            Map<String, RegionLevel> levels,
            Targets targets) {
        Derivation derivation = new Derivation(definitions, cells, periods, asOf, beginnings, targets);
        Map<String, RegionLevel> sorted = new TreeMap<>(levels);
        List<String> indicators = List.copyOf(derivation.coverage.indicators());
        List<Derived> each = indicators.parallelStream()
                .map(id -> derivation.derive(definitions.indicator(id), sorted))
                .toList();
        Figures figures = new Figures(derivation.shown);
        for (int i = 0; i < indicators.size(); i++) {
            figures.add(indicators.get(i), each.get(i).all(), each.get(i).totals());
        }
        return figures;
    }

    /** The figures of one indicator, and the totals among them. */
    private record Derived(List<Figure> all, List<Figure> totals) {}

    private Derived derive(IndicatorDefinition indicator, Map<String, RegionLevel> levels) {
        boolean aged = indicator.looksAtState();
        List<Breakdown> breakdowns = coverage.breakdowns(indicator.id()).stream()
                .map(b -> new Breakdown(indicator, b, aged))
                .toList();
        Derived into = new Derived(new ArrayList<>(), new ArrayList<>());
        List<List<Figure>> bySlot = new ArrayList<>();
        slots.forEach(slot -> bySlot.add(new ArrayList<>()));
        levels.forEach((region, level) -> {
            // Sorted once, so that the figures of each period come out in order; and one group after the other.
            List<Member> members = new ArrayList<>();
            breakdowns.forEach(b -> members.addAll(b.members(region)));
            members.sort(Comparator.comparing(Member::group));
            members.forEach(member -> member.of().derive(region, level, member, bySlot));
            bySlot.forEach(figures -> {
                into.all().addAll(figures);
                // A total comes before all others of its period.
                figures.stream()
                        .limit(1)
                        .filter(figure -> figure.breakdown().isEmpty())
                        .forEach(into.totals()::add);
                figures.clear();
            });
        });
        return into;
    }

    /** Slices, and in which state their rows are looked at. */
    private record Place(Span span, Timing events) {}

    /** Places of the same period last year, and of the previous one. */
    private record Earlier(int year, int period) {}

    /**
     * A period and the places that it is made of and compared with.
     *
     * @param plain what it is compared with as it is
     * @param aged the same at equal age
     */
    private record Slot(Period period, int now, Earlier plain, Earlier aged) {}

    /** What a group comes to in each place, computed when first asked for. */
    private final class Evaluations {
        private final Evaluator evaluator;
        /** The same where there are ages. */
        private final Evaluator aged;

        private final @Nullable Evaluation[] known = new Evaluation[places.size()];
        private long group;

        Evaluations(Evaluator evaluator, Evaluator aged) {
            this.evaluator = evaluator;
            this.aged = aged;
        }

        void startGroup(long code) {
            group = code;
            Arrays.fill(known, null);
        }

        Evaluation at(int at) {
            if (at == NO_SPAN) {
                return Evaluation.NOTHING;
            }
            Evaluation evaluation = known[at];
            if (evaluation == null) {
                Place place = places.get(at);
                evaluation = (place.events() == Timing.AGED ? aged : evaluator).at(group, place.span());
                known[at] = evaluation;
            }
            return evaluation;
        }
    }

    /**
     * One group of a breakdown, by the code that its cells are found by.
     *
     * @param beginning the day before which there was none of it
     */
    private record Member(Breakdown of, long code, Group group, LocalDate beginning) {}

    /** The day before which a group of regions among the members had none itself. */
    private LocalDate beginning(List<Dimension> dimensions, List<String> members) {
        int place = dimensions.indexOf(Dimension.ORIGIN_GROUP);
        return place < 0 ? ALWAYS : beginnings.apply(members.get(place)).orElse(ALWAYS);
    }

    /** The groups of one indicator and breakdown, by region. */
    private final class Breakdown {
        private final IndicatorDefinition indicator;
        private final List<Dimension> dimensions;
        private final Evaluator evaluator;
        private final Evaluations evaluations;
        private final Map<String, List<Member>> members = new HashMap<>();
        /** Places of the slots that some board asks for, by level. */
        private final Map<RegionLevel, int[]> covered = new EnumMap<>(RegionLevel.class);

        private final boolean aged;
        private final boolean targeted;

        Breakdown(IndicatorDefinition indicator, List<Dimension> dimensions, boolean aged) {
            this.indicator = indicator;
            this.dimensions = dimensions;
            this.aged = aged;
            this.evaluator = Evaluator.of(indicator, dimensions, cells, Timing.EVENT);
            this.evaluations = new Evaluations(
                    evaluator, aged ? Evaluator.of(indicator, dimensions, cells, Timing.AGED) : evaluator);
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
                                .add(member(group, cells.codes().membersOf(group, dimensions))));
            }
        }

        private Member member(long code, List<String> names) {
            return new Member(this, code, new Group(dimensions, names), beginning(dimensions, names));
        }

        List<Member> members(String region) {
            return dimensions.isEmpty()
                    ? List.of(member(cells.codes().total(region), List.of()))
                    : members.getOrDefault(region, List.of());
        }

        void derive(String region, RegionLevel level, Member member, List<List<Figure>> into) {
            evaluations.startGroup(member.code());
            boolean any = false;
            for (int i : covered.getOrDefault(level, NONE)) {
                Slot slot = slots.get(i);
                if (slot.period().isDefinedSince(member.beginning())) {
                    Optional<Figure> figure = figure(region, slot, member);
                    figure.ifPresent(into.get(i)::add);
                    any |= figure.isPresent();
                }
            }
            if (any) {
                show(member.group());
            }
            if (any && !member.beginning().equals(ALWAYS)) {
                notDefined(region, level, member, into);
            }
        }

        private void show(Group group) {
            for (int i = 0; i < dimensions.size(); i++) {
                shown.computeIfAbsent(dimensions.get(i), d -> ConcurrentHashMap.newKeySet())
                        .add(group.members().get(i));
            }
        }

        /** A group that has a figure of some period says of the earlier ones that it has none. */
        private void notDefined(String region, RegionLevel level, Member member, List<List<Figure>> into) {
            for (int i : covered.getOrDefault(level, NONE)) {
                Period period = slots.get(i).period();
                if (!period.isDefinedSince(member.beginning())) {
                    into.get(i).add(Figure.notDefined(indicator, region, period, member.group()));
                }
            }
        }

        private Optional<Figure> figure(String region, Slot slot, Member member) {
            Evaluation current = evaluations.at(slot.now());
            Earlier earlier = aged ? slot.aged() : slot.plain();
            Period period = slot.period();
            Evaluation yearBefore = isCompared(period) && began(member, period.yearBefore())
                    ? evaluations.at(earlier.year())
                    : Evaluation.NOTHING;
            Evaluation before =
                    earlier.period() != NO_SPAN && began(member, period.before().orElseThrow())
                            ? evaluations.at(earlier.period())
                            : Evaluation.NOTHING;
            if (!dimensions.isEmpty() && !exists(current, yearBefore)) {
                return Optional.empty();
            }
            boolean growth = indicator.kind().isChange();
            return Optional.of(new Figure(
                    indicator,
                    region,
                    period,
                    member.group(),
                    true,
                    growth ? current.growthSince(yearBefore) : current,
                    growth ? Evaluation.NOTHING : yearBefore,
                    growth ? Evaluation.NOTHING : before,
                    targeted ? targets.find(indicator.id(), region, period) : null));
        }

        /** Nothing is compared with days before a group existed. */
        private static boolean began(Member member, DateRange earlier) {
            return !earlier.first().isBefore(member.beginning());
        }

        /** To date everything that only adds up has risen; what is divided or in the middle has not. */
        private boolean isCompared(Period period) {
            return period.kind() != PeriodKind.CUMULATIVE || indicator.kind().canFall();
        }

        private boolean exists(Evaluation current, Evaluation yearBefore) {
            boolean sum = indicator.kind().isSum() || indicator.kind().isChange();
            return sum ? current.numerator() != 0 || yearBefore.numerator() != 0 : current.facts();
        }
    }
}
