package org.investstat.report.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.Target;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** Puts the figures of an edition into the lines of one language. */
final class Sentences {
    /** Names are data: what Markdown would take for markup is written as itself. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|~!]");

    private static final String PERCENT = "%";

    private static final Text NO_INDICATOR =
            Text.of("缺少其台账，本次运行没有这个指标", "its ledger is absent, so the run has no such indicator");
    private static final Text NOTHING_THERE = Text.of("台账中没有这样的记录", "the ledgers have no record of the kind");
    private static final Text NO_VALUE =
            Text.of("该指标在此处无值，如分母为零", "the indicator has no value there, its denominator is zero, say");
    private static final Text NO_TARGET = Text.of("没有对应的目标", "there is no such target");
    private static final Text NO_EARLIER = Text.of("没有可比的上期值", "there is no earlier value to compare it with");

    private final Edition edition;
    private final FigureIndex figures;
    private final NamedPeriods terms;
    private final Lang lang;
    private final Wording wording;
    private final Map<String, IndicatorDefinition> indicators = new HashMap<>();

    Sentences(Edition edition, FigureIndex figures, Lang lang) {
        this.edition = edition;
        this.figures = figures;
        this.terms = new NamedPeriods(edition);
        this.lang = lang;
        this.wording = Wording.of(lang);
        edition.indicators().forEach(i -> indicators.put(i.id(), i));
    }

    /** The words of a placeholder, or nothing where its figure has no value. */
    Optional<String> of(Part part) {
        if (part instanceof Part.Words words) {
            return Optional.of(words.text());
        }
        if (part instanceof Part.About about) {
            return about(about);
        }
        Part.Slot slot = (Part.Slot) part;
        IndicatorDefinition indicator = indicators.get(slot.cell().indicator());
        if (indicator == null) {
            return Optional.empty();
        }
        List<Figure> found = figures.of(slot.cell());
        return slot.form().lists()
                ? list(slot, indicator, found)
                : found.stream().findFirst().flatMap(f -> figure(slot.form(), indicator, f));
    }

    /** Why there are no words for it. */
    Text why(Part part) {
        if (part instanceof Part.About about) {
            return about.subject() == Part.Subject.PERIOD ? noPeriod(about.period()) : noRegion(about.region());
        }
        Part.Slot slot = (Part.Slot) part;
        QuotedCell cell = slot.cell();
        if (!indicators.containsKey(cell.indicator())) {
            return NO_INDICATOR;
        }
        if (terms.find(cell.period()).isEmpty()) {
            return noPeriod(cell.period());
        }
        if (region(figures.code(cell.region())).isEmpty()) {
            return noRegion(figures.code(cell.region()));
        }
        List<Figure> found = figures.of(cell);
        if (slot.form().lists() || found.isEmpty()) {
            return NOTHING_THERE;
        }
        return found.get(0).value() == null ? NO_VALUE : slot.form().needsTarget() ? NO_TARGET : NO_EARLIER;
    }

    private static Text noPeriod(String period) {
        return Text.of("本次运行没有时期“{0}”", "the run has no period '{0}'").with(period);
    }

    private static Text noRegion(String region) {
        return Text.of("台账中没有地区“{0}”", "the ledgers name no region '{0}'").with(region);
    }

    private Optional<String> about(Part.About about) {
        return switch (about.subject()) {
            case AS_OF -> Optional.of(wording.day(edition.imprint().asOf()));
            case PROVINCE -> region(edition.imprint().home());
            case REGION -> region(figures.code(about.region()));
            case PERIOD -> terms.find(about.period()).map(wording::period).map(Sentences::escaped);
        };
    }

    private Optional<String> region(String code) {
        return edition.places().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .map(p -> escaped(p.name()));
    }

    private Optional<String> figure(Form form, IndicatorDefinition indicator, Figure figure) {
        return Optional.ofNullable(
                switch (form) {
                    case TEXT -> printed(indicator, figure);
                    case SHORT -> shortened(indicator, figure);
                    case NUMBER, WORDS -> bare(form, indicator, figure);
                    case EXACT -> exact(indicator, figure);
                    case CHANGE -> change(edition.numbers().changeOnYear(figure), indicator);
                    case CHANGE_PREVIOUS -> change(edition.numbers().changeOnPrevious(figure), indicator);
                    case TARGET, SCHEDULE, PACE, COMPLETION -> goal(form, indicator, figure);
                    case TOP, NAMES -> throw new IllegalStateException("a list is no figure");
                });
    }

    private @Nullable String printed(IndicatorDefinition indicator, Figure figure) {
        BigDecimal number = number(indicator, figure);
        return number == null ? null : wording.amount(number, indicator.unit());
    }

    private @Nullable String shortened(IndicatorDefinition indicator, Figure figure) {
        BigDecimal number = number(indicator, figure);
        return number == null ? null : wording.amount(Wording.shortened(number), indicator.unit());
    }

    private @Nullable String bare(Form form, IndicatorDefinition indicator, Figure figure) {
        BigDecimal number = number(indicator, figure);
        if (number == null) {
            return null;
        }
        BigDecimal shortened = Wording.shortened(number);
        return form == Form.WORDS
                ? wording.words(shortened, indicator.unit())
                : wording.bare(shortened, indicator.unit());
    }

    private @Nullable BigDecimal number(IndicatorDefinition indicator, Figure figure) {
        Number printed = edition.numbers().value(figure);
        return printed == null ? null : Wording.decimal(printed, indicator.decimals());
    }

    private @Nullable String exact(IndicatorDefinition indicator, Figure figure) {
        BigDecimal value = edition.numbers().figure(figure);
        return value == null ? null : wording.amount(Wording.shortened(value), indicator.unit());
    }

    private @Nullable String change(@Nullable Number tenths, IndicatorDefinition indicator) {
        return tenths == null
                ? null
                : wording.change(Wording.decimal(tenths, PrintedNumbers.CHANGE_DECIMALS), indicator.changeUnit());
    }

    private @Nullable String goal(Form form, IndicatorDefinition indicator, Figure figure) {
        Target goal = figure.target();
        if (goal == null) {
            return null;
        }
        PrintedNumbers numbers = edition.numbers();
        BigDecimal completion = numbers.completion(figure);
        BigDecimal completed = numbers.completedPercent(figure);
        return switch (form) {
            case TARGET ->
                wording.target(wording.amount(Wording.shortened(goal.value()), indicator.unit()), goal.bound());
            case SCHEDULE -> numbers.elapsedPercent(figure).toPlainString() + PERCENT;
            case PACE -> completion == null ? null : wording.pace(completion.compareTo(numbers.schedule(figure)));
            default -> completed == null ? null : completed.toPlainString() + PERCENT;
        };
    }

    /** The largest first, equal ones by code; what is unknown, the subtotals, and what the template leaves out, not. */
    private Optional<String> list(Part.Slot slot, IndicatorDefinition indicator, List<Figure> all) {
        Set<String> except = slot.cell().except().stream().map(figures::code).collect(Collectors.toSet());
        List<String> items = all.stream()
                .filter(f -> f.value() != null && !except.contains(member(slot, f)))
                .filter(f ->
                        !Set.of(Dimension.UNKNOWN, Dimension.OUT_OF_PROVINCE).contains(member(slot, f)))
                .sorted(Comparator.comparing(this::value, Comparator.reverseOrder())
                        .thenComparing(f -> member(slot, f), TextOrder::compare))
                .limit(slot.count())
                .map(f -> item(slot, indicator, f))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(wording.list(items));
    }

    private BigDecimal value(Figure figure) {
        BigDecimal value = edition.numbers().figure(figure);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String member(Part.Slot slot, Figure figure) {
        return figure.members().get(figure.breakdown().indexOf(listed(slot)));
    }

    private static Dimension listed(Part.Slot slot) {
        return slot.cell().where().entrySet().stream()
                .filter(e -> e.getValue().equals(QuotedCell.ANY))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String item(Part.Slot slot, IndicatorDefinition indicator, Figure figure) {
        String name =
                escaped(edition.names().of(listed(slot), member(slot, figure)).in(lang));
        String amount = shortened(indicator, figure);
        return slot.form() == Form.NAMES || amount == null ? name : wording.item(name, amount);
    }

    private static String escaped(String name) {
        return MARKUP.matcher(name.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }
}
