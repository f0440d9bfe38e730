package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.config.Periods;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;

/** A figure as a test says it: in the unit of its indicator, as of 20 December 2023. */
public record TinyFigure(Figure figure) {
    private static final Map<String, Period> PERIODS = Calendar.of(
                    LocalDate.of(2023, 12, 20),
                    new Periods(
                            List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.YTD),
                            OptionalInt.of(2021)),
                    List.of())
            .stream()
            .collect(Collectors.toMap(Period::id, Function.identity()));
    private static final long FEN = 10_000_000_000L;
    private static final long MILLION = 1_000_000;

    public static List<Period> periods(String... ids) {
        return Stream.of(ids).map(PERIODS::get).toList();
    }

    public static TinyFigure total(IndicatorDefinition indicator, String region, String period, String value) {
        return total(indicator, region, period, exact(indicator, new BigDecimal(value)));
    }

    /** A total without a value. */
    public static TinyFigure none(IndicatorDefinition indicator, String region, String period) {
        return total(indicator, region, period, Evaluation.NOTHING);
    }

    public static TinyFigure total(IndicatorDefinition indicator, String region, String period, Evaluation now) {
        return new TinyFigure(new Figure(
                indicator,
                region,
                PERIODS.get(period),
                new Group(List.of(), List.of()),
                true,
                now,
                Evaluation.NOTHING,
                Evaluation.NOTHING,
                null));
    }

    private static Evaluation exact(IndicatorDefinition indicator, BigDecimal value) {
        if (indicator.isPercent()) {
            return over(value.multiply(BigDecimal.valueOf(MILLION / 100)), MILLION);
        }
        boolean money = indicator.measure().map(Measure::isMoney).orElse(false);
        return over(money ? value.multiply(BigDecimal.valueOf(FEN)) : value, 1);
    }

    private static Evaluation over(BigDecimal numerator, long denominator) {
        return new Evaluation(numerator.longValueExact(), denominator, true);
    }

    public TinyFigure of(Dimension dimension, String member) {
        return with(
                new Group(List.of(dimension), List.of(member)), figure.yearBefore(), figure.before(), figure.target());
    }

    /** @param tenths of a percent or a point, on the year and on the previous period */
    public TinyFigure changed(int tenths) {
        Evaluation now = figure.current();
        return since(
                figure.indicator().isPercent()
                        ? new Evaluation(now.numerator() - tenths * (now.denominator() / 1000), now.denominator(), true)
                        : new Evaluation(now.numerator() * 1000, now.denominator() * (1000 + tenths), true));
    }

    /** @param earlier last year and in the previous period */
    public TinyFigure since(Evaluation earlier) {
        return with(figure.group(), earlier, earlier, figure.target());
    }

    public TinyFigure aimingAt(String target, String bound) {
        Target aim = new Target(
                figure.indicator().id(),
                figure.region(),
                figure.period().days().first().getYear(),
                new BigDecimal(target),
                bound,
                "targets.csv",
                2);
        return with(figure.group(), figure.yearBefore(), figure.before(), aim);
    }

    private TinyFigure with(Group group, Evaluation yearBefore, Evaluation before, Target target) {
        return new TinyFigure(new Figure(
                figure.indicator(),
                figure.region(),
                figure.period(),
                group,
                true,
                figure.current(),
                yearBefore,
                before,
                target));
    }

    /** As a run has them, with nothing that is a region's own. */
    public static OwnFigures all(Collection<TinyFigure> some) {
        Figures figures = new Figures(Map.of());
        Map<String, List<Figure>> byIndicator = new LinkedHashMap<>();
        some.forEach(each -> byIndicator
                .computeIfAbsent(each.figure.indicator().id(), id -> new ArrayList<>())
                .add(each.figure));
        byIndicator.forEach((id, list) -> {
            list.sort(Figure::comparePlaces);
            figures.add(id, list, List.of());
        });
        return new OwnFigures(figures, Map.of(), Set.of());
    }
}
