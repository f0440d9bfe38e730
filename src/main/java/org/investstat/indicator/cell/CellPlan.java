package org.investstat.indicator.cell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;

/** The states that all cells of all boards need, one {@link FactPlan} a fact. */
public final class CellPlan {
    private static final List<Dimension> TOTAL = List.of();

    private final Map<String, FactPlan> facts = new LinkedHashMap<>();

    private CellPlan() {}

    /**
     * The plan of a run.
     *
     * @param reporting facts that are passed over even if nothing is asked of them: they tell which regions report
     */
    public static CellPlan of(Definitions definitions, List<FactSchema> reporting) {
        CellPlan plan = new CellPlan();
        reporting.forEach(fact -> plan.fact(fact.name()));
        // Told by parsing filters: once an indicator, not once a board and breakdown.
        Map<String, Boolean> looksAtState = new HashMap<>();
        for (BoardDefinition board : definitions.boards()) {
            for (List<Dimension> breakdown : board.breakdowns()) {
                for (String id : board.indicators()) {
                    IndicatorDefinition indicator = definitions.indicator(id);
                    if (indicator.offers(breakdown)) {
                        plan.ask(indicator, breakdown, Timing.EVENT);
                        if (looksAtState.computeIfAbsent(id, i -> indicator.looksAtState())) {
                            plan.ask(indicator, breakdown, Timing.AGED);
                        }
                    }
                }
            }
        }
        return plan;
    }

    /** @param events how the rows of events are asked for: as they are, or aged */
    private void ask(IndicatorDefinition indicator, List<Dimension> breakdown, Timing events) {
        Measure measure = indicator.measure().orElseThrow();
        if (indicator.kind().keepsValues()) {
            fact(measure.fact().name()).bag(measure, breakdown, events);
        } else if (indicator.kind().isRatio()) {
            sum(measure, cubeOf(breakdown), events);
            sum(indicator.denominator().orElseThrow(), cubeOf(breakdown), events);
        } else {
            // A share divides by the total; and members are checked against it.
            for (Timing timing : Timing.of(indicator.kind(), events)) {
                sum(measure, breakdown, timing);
                sum(measure, TOTAL, timing);
            }
        }
    }

    private void sum(Measure measure, List<Dimension> breakdown, Timing timing) {
        fact(measure.fact().name()).sum(measure, breakdown, timing);
    }

    /** The dimensions that rows are told apart by: whether one is existing or new depends on the period asked for. */
    private static List<Dimension> cubeOf(List<Dimension> breakdown) {
        return breakdown.equals(List.of(Dimension.STOCK)) ? TOTAL : breakdown;
    }

    private FactPlan fact(String name) {
        return facts.computeIfAbsent(name, n -> new FactPlan(Facts.named(n).orElseThrow()));
    }

    public List<FactPlan> facts() {
        return List.copyOf(facts.values());
    }

    FactPlan planOf(Measure measure) {
        FactPlan plan = facts.get(measure.fact().name());
        if (plan == null) {
            throw new IllegalStateException("no pass over " + measure.fact().name());
        }
        return plan;
    }
}
