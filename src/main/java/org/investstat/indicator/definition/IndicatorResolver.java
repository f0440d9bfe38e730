package org.investstat.indicator.definition;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.indicator.definition.WrittenIndicator.Side;
import org.investstat.table.Dimension;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** Follows the references between the drafts of one as-of date, and holds units and breakdowns to what they measure. */
final class IndicatorResolver {
    private static final String PERCENT = "%";

    private final Map<String, WrittenIndicator> chosen;
    private final Set<String> known;

    /**
     * A resolver for one as-of date.
     *
     * @param chosen the version of each indicator that is valid
     * @param known every id that the files define, valid or not
     */
    IndicatorResolver(Map<String, WrittenIndicator> chosen, Set<String> known) {
        this.chosen = chosen;
        this.known = known;
    }

    /** References to ids that no file defines are problems of every version. */
    void checkReferences(Collection<WrittenIndicator> drafts) {
        for (WrittenIndicator draft : drafts) {
            draft.of().ifPresent(of -> known(draft, "of", of));
            draft.value().flatMap(Side::indicator).ifPresent(name -> known(draft, "numerator", name));
            draft.denominator().flatMap(Side::indicator).ifPresent(name -> known(draft, "denominator", name));
        }
    }

    private void known(WrittenIndicator draft, String key, String name) {
        if (!known.contains(name)) {
            draft.problem(
                    key,
                    Text.of("没有指标“{0}”", "there is no indicator '{0}'")
                            .with(name)
                            .then("", Nearest.hint(name, known)));
        }
    }

    /** An indicator whose reference has no valid version is absent, like one without a valid version itself. */
    Map<String, IndicatorDefinition> resolve() {
        Map<String, IndicatorDefinition> all = new LinkedHashMap<>();
        chosen.values().forEach(draft -> resolve(draft).ifPresent(i -> all.put(i.id(), i)));
        return all;
    }

    private Optional<IndicatorDefinition> resolve(WrittenIndicator draft) {
        if (draft.of().isPresent()) {
            return target(draft, "of", draft.of().get()).map(base -> derived(draft, base));
        }
        Optional<Measure> value = draft.value().flatMap(side -> measure(draft, side));
        Optional<Measure> denominator = draft.denominator().flatMap(side -> measure(draft, side));
        if (value.isEmpty() || (draft.denominator().isPresent() && denominator.isEmpty())) {
            return Optional.empty();
        }
        checkUnit(draft, value.get(), denominator);
        return Optional.of(measured(draft, value.get(), denominator));
    }

    private Optional<Measure> measure(WrittenIndicator draft, Side side) {
        return side.indicator().isEmpty()
                ? side.measure()
                : target(draft, side.key(), side.indicator().get())
                        .flatMap(WrittenIndicator::value)
                        .flatMap(Side::measure);
    }

    private Optional<WrittenIndicator> target(WrittenIndicator draft, String key, String name) {
        Optional<WrittenIndicator> target = Optional.ofNullable(chosen.get(name));
        if (target.isPresent() && !target.get().kind().isBase()) {
            draft.problem(
                    key,
                    Text.of("“{0}”的 kind 是 {1}；此处须为 additive", "'{0}' is of kind {1}; it must be additive here")
                            .with(name, target.get().kind().id()));
            return Optional.empty();
        }
        return target;
    }

    /** A share or a growth; neither a share's total nor that of an indicator without one is a number. */
    private static IndicatorDefinition derived(WrittenIndicator draft, WrittenIndicator base) {
        if (!draft.unit().equals(PERCENT)) {
            unit(draft, Text.of("占比和增长的单位是 %", "the unit of a share or a growth is %"));
        }
        Measure measure = base.value().flatMap(Side::measure).orElseThrow();
        boolean share = draft.kind().isPart();
        Set<Dimension> breakdowns = share && !base.requires().isEmpty() ? Set.of() : dimensions(measure);
        return definition(
                draft,
                Optional.of(measure),
                Optional.empty(),
                breakdowns,
                share ? draft.requires() : base.requires(),
                ledgers(measure));
    }

    private static IndicatorDefinition measured(WrittenIndicator draft, Measure value, Optional<Measure> denominator) {
        Set<Dimension> breakdowns = dimensions(value);
        Set<String> ledgers = new TreeSet<>(ledgers(value));
        denominator.ifPresent(d -> {
            breakdowns.retainAll(dimensions(d));
            ledgers.addAll(ledgers(d));
            if (draft.cumulative() && offersStock(value) && offersStock(d)) {
                breakdowns.add(Dimension.STOCK);
            }
        });
        if (!breakdowns.containsAll(draft.requires())) {
            draft.problem("requires", Text.of("事实没有这一维度", "the fact does not have that dimension"));
        }
        return definition(draft, Optional.of(value), denominator, breakdowns, draft.requires(), ledgers);
    }

    /** What every 口径 of a cohort says: definitions only say what is counted. */
    private static final Text EQUAL_AGE = Text.of(
            "同比、环比按同龄比较：早先的批次取其与本期批次同龄之日的状态；只回溯有日期的事件（阶段、签约、到位，以及由此得出的投资规模），其余按数据截止日所知。",
            " Compared at equal age: an earlier cohort is looked at in its state on the day on which it was as old as this"
                    + " one is; only dated events go back (stages, signing, arrival, and the size bands that follow),"
                    + " everything else is as known on the as-of date.");

    private static IndicatorDefinition definition(
            WrittenIndicator draft,
            Optional<Measure> measure,
            Optional<Measure> denominator,
            Set<Dimension> breakdowns,
            Set<Dimension> requires,
            Set<String> ledgers) {
        IndicatorDefinition definition = new IndicatorDefinition(
                draft.id(),
                draft.title(),
                draft.unit(),
                draft.decimals(),
                draft.kind(),
                measure,
                denominator,
                draft.of(),
                draft.cumulative(),
                !draft.kind().isPart() && requires.isEmpty(),
                breakdowns,
                requires,
                draft.validFrom(),
                draft.definition(),
                ledgers);
        return definition.looksAtState() ? definition.explained(EQUAL_AGE) : definition;
    }

    private static Set<Dimension> dimensions(Measure measure) {
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        all.addAll(measure.fact().dimensions().keySet());
        all.remove(Dimension.STOCK);
        return all;
    }

    /** Existing and new are told apart by the date that places a row. */
    private static boolean offersStock(Measure measure) {
        return measure.date().equals(measure.fact().dimensions().get(Dimension.STOCK));
    }

    /** What a measure reads that an optional ledger fills. */
    private static Set<String> ledgers(Measure measure) {
        Set<String> columns = new TreeSet<>(Set.of(measure.date()));
        measure.until().ifPresent(columns::add);
        measure.column().ifPresent(columns::add);
        measure.filter().ifPresent(f -> columns.addAll(FilterExpression.columns(f, measure.fact(), problem -> {})));
        Set<String> ledgers = new TreeSet<>();
        columns.forEach(c -> ledgers.add(measure.fact().table().column(c).ledger()));
        ledgers.add(measure.fact().ledger());
        ledgers.remove("");
        return ledgers;
    }

    /** Money is printed in a money unit and nothing else is; only ratios and shares are percentages. */
    private static void checkUnit(WrittenIndicator draft, Measure value, Optional<Measure> denominator) {
        boolean money = value.isMoney() && !denominator.map(Measure::isMoney).orElse(false);
        boolean moneyUnit = MoneyUnit.named(draft.unit()).isPresent();
        boolean percent = draft.unit().equals(PERCENT) && draft.kind().isRatio();
        if (draft.unit().equals(PERCENT) && !percent) {
            unit(draft, Text.of("只有 ratio、share 和 growth 可以用 %", "only a ratio, a share or a growth is in %"));
        } else if (money && !moneyUnit && !percent) {
            unit(
                    draft,
                    Text.of("金额的单位是 {0} 之一", "the unit of money is one of {0}")
                            .with(String.join(", ", MoneyUnit.words())));
        } else if (!money && moneyUnit) {
            unit(draft, Text.of("这里计的不是金额", "what is measured is no money"));
        }
    }

    private static void unit(WrittenIndicator draft, Text why) {
        draft.problem(
                "unit",
                Text.of("单位“{0}”不合：", "the unit '{0}' does not fit: ")
                        .with(draft.unit())
                        .then("", why));
    }
}
