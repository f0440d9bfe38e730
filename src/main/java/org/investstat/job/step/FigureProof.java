package org.investstat.job.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investstat.check.Gates;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.period.Period;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.publish.verify.FactsAgain;
import org.investstat.publish.verify.Total;
import org.investstat.publish.verify.Total.Span;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Totals are what the facts in the run's own folder come to, by a computation that shares no code with theirs. */
final class FigureProof {
    private FigureProof() {}

    /**
     * Proves it.
     *
     * @param indicators with figures
     * @param run whose tables are written
     * @param notes hears which indicators were not compared
     */
    static Manifest.Check of(
            List<IndicatorDefinition> indicators,
            Figures figures,
            Function<String, RegionLevel> levels,
            RunFolder run,
            Consumer<Text> notes) {
        List<Total> totals = new ArrayList<>();
        IdentityHashMap<Period, Span> periods = new IdentityHashMap<>();
        for (IndicatorDefinition indicator : indicators) {
            if (indicator.kind().isSum() || indicator.kind().isRatio()) {
                figures.totals(indicator.id())
                        .forEach(f ->
                                totals.add(total(f, levels, periods.computeIfAbsent(f.period(), FigureProof::span))));
            }
        }
        FactsAgain.Result result = FactsAgain.compare(run, totals);
        Gates.identities(result.differences());
        result.notes().forEach(notes);
        return new Manifest.Check("figures_equal_facts", result.compared());
    }

    private static Span span(Period period) {
        return new Span(
                period.kind().id(),
                period.id(),
                period.days().first(),
                period.days().last());
    }

    private static Total total(Figure figure, Function<String, RegionLevel> levels, Span period) {
        IndicatorDefinition indicator = figure.indicator();
        boolean ratio = indicator.kind().isRatio();
        return new Total(
                indicator.id(),
                figure.region(),
                levels.apply(figure.region()).id(),
                period,
                null,
                exact(indicator.measure(), figure.current().numerator()),
                ratio ? exact(indicator.denominator(), figure.current().denominator()) : null);
    }

    private static @Nullable BigDecimal exact(Optional<Measure> measure, long sum) {
        return BigDecimal.valueOf(sum, measure.filter(Measure::isHundredths).isPresent() ? 2 : 0);
    }
}
