package org.investstat.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 to {@link YamlNode}, nothing ever being constructed from it: no tags beyond the core ones, bounded in
 * characters, depth, aliases and values.
 */
public final class YamlParser {
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_VALUES = 100_000;
    /** A value that is nothing but {@code ${NAME}} resolves to a tag of its own; the environment is filled in later. */
    private static final Set<Tag> CORE =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ, Tag.ENV_TAG);

    private final String name;
    private final boolean lines;
    private final Problems problems;
    private int values;

    private YamlParser(String name, boolean lines, Problems problems) {
        this.name = name;
        this.lines = lines;
        this.problems = problems;
    }

    /** The one document of a file; empty where it holds none or is unreadable. */
    public static Optional<YamlNode> file(String name, String text, Problems problems) {
        return new YamlParser(name, true, problems).parse(text);
    }

    /** A value of the command line, where lines mean nothing. */
    public static Optional<YamlNode> option(String name, String text, Problems problems) {
        return new YamlParser(name, false, problems).parse(text);
    }

    private Optional<YamlNode> parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(
                    name,
                    Text.of("长于 {0} 个字符；请拆分", "is longer than {0} characters; split it")
                            .with(MAX_CHARACTERS));
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MAX_CHARACTERS)
                .setMaxAliasesForCollections(50)
                .build();
        try {
            Parser events = new Shallow(new ParserImpl(settings, new StreamReader(settings, text)));
            return new Composer(settings, events).getSingleNode().map(node -> value(node, 0));
        } catch (MarkedYamlEngineException e) {
            String column = e.getProblemMark()
                    .map(m -> ", column " + (m.getColumn() + 1))
                    .orElse("");
            problems.add(
                    at(e.getProblemMark()),
                    Text.of("不是有效的 YAML：{0}", "not valid YAML: {0}").with(oneLine(e.getProblem()) + column));
        } catch (YamlEngineException | TooMuch e) {
            problems.add(
                    name, Text.of("不是可接受的 YAML：{0}", "not acceptable YAML: {0}").with(oneLine(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.strip().replaceAll("\\s+", " ");
    }

    private YamlNode value(Node node, int depth) {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new TooMuch();
        }
        String at = at(node.getStartMark());
        if (!CORE.contains(node.getTag())) {
            problems.add(
                    at,
                    Text.of("不允许使用标签 {0}；请删去", "the tag {0} is not allowed; remove it")
                            .with(node.getTag().getValue()));
        }
        if (node instanceof MappingNode mapping) {
            return mapping(at, mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new YamlNode.Sequence(at, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new YamlNode.Scalar(at, scalar.getValue(), scalar.isPlain());
    }

    private YamlNode mapping(String at, MappingNode mapping, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String keyAt = at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyAt, Text.of("键须为文字", "a key must be text"));
                continue;
            }
            YamlNode.Entry earlier = entries.putIfAbsent(
                    key.getValue(), new YamlNode.Entry(keyAt, value(tuple.getValueNode(), depth + 1)));
            if (earlier != null) {
                problems.add(
                        keyAt,
                        Text.of("键“{0}”重复，先前写在 {1}；请只留一个", "duplicate key '{0}', first at {1}; keep one of them")
                                .with(key.getValue(), earlier.at()));
            }
        }
        return new YamlNode.Mapping(at, entries);
    }

    private String at(Optional<Mark> mark) {
        return lines ? name + mark.map(m -> ":" + (m.getLine() + 1)).orElse("") : name;
    }

    /** Counts the depth before anything recurses into it: a row of a million brackets would exhaust the stack. */
    private static final class Shallow implements Parser {
        private final Parser events;
        private int depth;

        Shallow(Parser events) {
            this.events = events;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return events.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return events.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public Event next() {
            Event event = events.next();
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw new TooMuch();
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            return event;
        }
    }

    /** Deeper or longer than any configuration: an alias that contains itself, or one that multiplies. */
    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("nested deeper than " + MAX_DEPTH + " levels or more than " + MAX_VALUES + " values");
        }
    }
}
