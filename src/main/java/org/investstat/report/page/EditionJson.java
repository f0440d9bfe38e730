package org.investstat.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.Target;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/**
 * What the page knows besides figures, as JSON: places, periods, indicators with their 口径, boards, names of members,
 * targets, the account of rows, and which blocks of figures there are. Texts are pairs, Chinese and English.
 */
final class EditionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Edition edition;
    private final Map<String, Integer> indicators = new HashMap<>();

    EditionJson(Edition edition) {
        this.edition = edition;
        IntStream.range(0, edition.indicators().size())
                .forEach(i -> indicators.put(edition.indicators().get(i).id(), i));
    }

    /** For an element {@code script}: nothing in it can end the element or begin a comment. */
    String text(FigureBlocks figures, Period opening) {
        ObjectNode root = NODES.objectNode();
        ObjectNode imprint = root.putObject("imprint");
        imprint.put("run", edition.imprint().runId());
        imprint.put("asOf", edition.imprint().asOf().toString());
        imprint.put("version", edition.imprint().version());
        imprint.put("home", edition.imprint().home());
        imprint.put("opening", opening.id());
        root.set("places", list(edition.places(), EditionJson::place));
        root.set("terms", terms());
        root.set("indicators", list(edition.indicators(), this::indicator));
        root.set("boards", list(edition.boards(), this::board));
        root.set("dimensions", dimensions(figures.members()));
        root.set("goals", list(figures.goals(), this::goal));
        root.set("headlines", list(new HeadlineTexts(edition).all(), this::headline));
        root.set("account", new AccountJson(edition).node());
        root.set("holding", holding(figures.holding()));
        root.set("blocks", list(figures.blocks(), EditionJson::block));
        return inScript(root);
    }

    private static String inScript(ObjectNode root) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(root)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private static ArrayNode place(Edition.Place place) {
        ArrayNode node = array(place.code(), place.name(), place.level().id(), place.parent());
        return place.own() ? node.add(true) : node;
    }

    private ArrayNode terms() {
        List<Layer.Span> spans = Layer.Span.of(edition);
        ArrayNode terms = NODES.arrayNode();
        for (int i = 0; i < spans.size(); i++) {
            Period term = edition.periods().get(i);
            terms.add(array(
                            term.id(),
                            term.kind().id(),
                            term.firstDay(edition.imprint().firstEvent()).toString(),
                            term.days().last().toString())
                    .add(term.complete())
                    .add(spans.get(i).id()));
        }
        return terms;
    }

    private ObjectNode indicator(IndicatorDefinition indicator) {
        ObjectNode node = NODES.objectNode();
        node.put("id", indicator.id());
        node.set("title", pair(indicator.title()));
        node.put("unit", indicator.unit());
        node.put("decimals", indicator.decimals());
        node.put("change", indicator.changeUnit());
        node.put("sum", indicator.kind().isSum());
        node.set("definition", pair(indicator.definition()));
        indicator.since().ifPresent(day -> node.put("version", day.toString()));
        if (indicator.kind().isRatio()) {
            node.putArray("sides").add(side(indicator.measure())).add(side(indicator.denominator()));
        }
        if (indicator.kind().isPart()) {
            node.put("of", indicators.get(indicator.of().orElseThrow()));
        }
        return node;
    }

    /** What one side of a ratio is counted in, and its decimals. */
    private static ArrayNode side(Optional<Measure> measure) {
        Measure counted = measure.filter(Measure::isHundredths).orElse(null);
        if (counted == null) {
            return NODES.arrayNode().add(pair(Text.same(""))).add(0);
        }
        Text unit = counted.isMoney() ? Text.of("元", "yuan") : Text.of("平方米", "m²");
        return NODES.arrayNode().add(pair(unit)).add(2);
    }

    private ObjectNode board(BoardDefinition board) {
        ObjectNode node = NODES.objectNode();
        node.put("id", board.id());
        node.set("title", pair(board.title()));
        node.put("targets", board.layout() == BoardLayout.TARGETS);
        node.set("breakdowns", list(board.breakdowns(), EditionJson::ids));
        node.set("indicators", list(board.indicators(), id -> NODES.numberNode(indicators.get(id))));
        node.set(
                "levels",
                list(sorted(board.levels()).stream().map(RegionLevel::id).toList(), NODES::textNode));
        board.periods()
                .ifPresent(kinds -> node.set(
                        "periods",
                        list(sorted(kinds).stream().map(PeriodKind::id).toList(), NODES::textNode)));
        return node;
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
        return values.stream().sorted().toList();
    }

    private ObjectNode dimensions(Map<Dimension, List<String>> members) {
        ObjectNode node = NODES.objectNode();
        members.forEach((dimension, codes) -> {
            ObjectNode one = node.putObject(dimension.id());
            one.set("title", pair(dimension.title()));
            one.put("overlapping", dimension.overlapping());
            one.set("members", list(codes, code -> member(dimension, code)));
        });
        return node;
    }

    private ArrayNode member(Dimension dimension, String code) {
        Text name = edition.names().of(dimension, code);
        return array(code, name.zh(), name.en());
    }

    private ArrayNode goal(FigureBlocks.Aim aim) {
        Figure figure = aim.figure();
        Target goal = Objects.requireNonNull(figure.target());
        PrintedNumbers numbers = edition.numbers();
        BigDecimal completed = numbers.completedPercent(figure);
        return NODES.arrayNode()
                .add(aim.indicator())
                .add(aim.place())
                .add(aim.term())
                .add(goal.value().stripTrailingZeros().toPlainString())
                .add(goal.bound())
                .add(completed == null ? null : completed.toPlainString())
                .add(numbers.elapsedPercent(figure).toPlainString())
                .add(numbers.isBehind(figure));
    }

    private ObjectNode headline(HeadlineTexts.Headline headline) {
        ObjectNode node = NODES.objectNode();
        node.set("title", pair(headline.title()));
        node.put("indicator", indicators.get(headline.indicator()));
        node.put("region", headline.region());
        node.put("period", headline.period());
        ArrayNode where = node.putArray("where");
        headline.where().forEach((dimension, member) -> where.add(array(dimension.id(), member)));
        node.put("text", headline.text());
        return node;
    }

    private static ObjectNode holding(PageFigures holding) {
        ObjectNode node = NODES.objectNode();
        node.put("figures", holding.figures());
        node.set("layers", list(holding.layers(), layer -> NODES.textNode(layer.id())));
        node.set("left", list(holding.left(), left -> array(left.layer().id()).add(left.figures())));
        return node;
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = NODES.objectNode();
        node.put("layer", block.layer().id());
        node.set("breakdown", ids(block.breakdown()));
        node.set("indicators", list(block.indicators(), NODES::numberNode));
        return node;
    }

    private static ArrayNode ids(List<Dimension> dimensions) {
        return list(dimensions, dimension -> NODES.textNode(dimension.id()));
    }

    static ArrayNode pair(Text text) {
        return array(text.zh(), text.en());
    }

    static ArrayNode array(@org.jspecify.annotations.Nullable String... texts) {
        ArrayNode array = NODES.arrayNode();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    static <T> ArrayNode list(
            Collection<T> values, java.util.function.Function<T, com.fasterxml.jackson.databind.JsonNode> node) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(node.apply(value)));
        return array;
    }
}
