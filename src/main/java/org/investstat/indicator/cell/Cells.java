package org.investstat.indicator.cell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.Compared;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;

/** The cells of all facts, merged: the additive state that every figure is derived from. */
public final class Cells {
    private final CellPlan plan;
    private final TimeSlices slices;
    private final Codes codes = new Codes();
    private final Map<String, FactCells> facts = new LinkedHashMap<>();
    private final Map<String, BagCells> bags = new ConcurrentHashMap<>();

    private Cells(CellPlan plan, TimeSlices slices) {
        this.plan = plan;
        this.slices = slices;
    }

    /**
     * Merges what the passes found.
     *
     * @param blocks of each fact of the plan, in the plan's order
     * @param lineage a region and its ancestors, nearest first
     */
    public static Cells merged(
            CellPlan plan, TimeSlices slices, List<List<CellBlock>> blocks, Function<String, List<String>> lineage) {
        CellKey.require(Math.max(slices.count(), slices.aged().count()), CellKey.SLICE_BITS, "period");
        Cells cells = new Cells(plan, slices);
        for (int i = 0; i < blocks.size(); i++) {
            FactPlan fact = plan.facts().get(i);
            FactCells merged = new FactCells(fact, cells.codes, lineage);
            blocks.get(i).forEach(merged::merge);
            IntStream.range(0, fact.cubes().size()).parallel().forEach(merged::rolled);
            cells.facts.put(fact.fact().name(), merged);
        }
        return cells;
    }

    public Span span(DateRange days) {
        return Span.of(slices, days);
    }

    /** The aged slices of an earlier period, for states of {@link Timing#AGED}. */
    public Span span(Compared compared) {
        return Span.of(slices, compared);
    }

    public Codes codes() {
        return codes;
    }

    public SumStates sums(Measure measure, List<Dimension> breakdown, Timing timing) {
        FactPlan fact = plan.planOf(measure);
        FactPlan.Place place = fact.placeOfSum(measure, breakdown, timing);
        return new SumStates(rolled(fact.fact().name(), place.cube()), place.measure(), timing);
    }

    public BagStates bags(Measure measure, List<Dimension> breakdown, Timing timing) {
        FactPlan fact = plan.planOf(measure);
        int place = fact.placeOfBag(measure, breakdown, timing);
        return new BagStates(bags.computeIfAbsent(
                fact.fact().name() + place, k -> facts(fact).bag(place)));
    }

    CubeCells rolled(String fact, int cube) {
        return facts(fact).rolled(cube);
    }

    private FactCells facts(FactPlan plan) {
        return facts(plan.fact().name());
    }

    FactCells facts(String name) {
        FactCells cells = facts.get(name);
        if (cells == null) {
            throw new IllegalStateException("no cells of " + name);
        }
        return cells;
    }

    public List<String> factNames() {
        return List.copyOf(facts.keySet());
    }

    /** Rows that the pass saw of a fact. */
    public long rows(String fact) {
        return facts(fact).rows();
    }

    /** How many there are. */
    public long count() {
        return facts.values().stream().mapToLong(FactCells::count).sum();
    }

    /** Codes of the regions that rows of a fact name themselves. */
    public Set<String> regions(String fact) {
        return facts(fact).regions();
    }

    /** The earliest event not after the as-of date, over all facts. */
    public Optional<LocalDate> firstEvent() {
        return facts.values().stream()
                .mapToLong(FactCells::firstDay)
                .filter(day -> day != Long.MAX_VALUE)
                .min()
                .stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }
}
