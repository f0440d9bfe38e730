package org.investstat.config.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.investstat.config.PossibleDays;
import org.investstat.text.Nearest;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A typed view of a YAML map. Asking for a key makes it known; {@link #done} then reports the keys that nobody asked
 * for. A value of the wrong type is reported and reads as absent, so that reading goes on to the next problem.
 */
public final class YamlMap {
    private final YamlNode.Mapping map;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    public YamlMap(YamlNode.Mapping map, String path, Problems problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /** A text of a list, and where it was written. */
    public record Item(String at, String text) {}

    /** The maps of a file that holds a list of them, or a single one. */
    public static List<YamlMap> listOf(ConfigText file, Problems problems) {
        YamlNode root = YamlParser.file(file.name(), file.text(), problems).orElse(null);
        if (root == null) {
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode item : root instanceof YamlNode.Sequence list ? list.items() : List.of(root)) {
            if (item instanceof YamlNode.Mapping mapping) {
                maps.add(new YamlMap(mapping, "", problems));
            } else {
                problems.add(
                        item.at(),
                        Text.of("应为定义（键值表），却是", "should be a definition (a map), is ")
                                .then("", item.shown()));
            }
        }
        return maps;
    }

    /** Where the map begins. */
    public String at() {
        return map.at();
    }

    /** Where a key was written; where it is absent, the map. */
    public String at(String key) {
        YamlNode.Entry entry = map.entries().get(key);
        return entry == null ? map.at() : entry.at();
    }

    /** The keys as written; they count as unknown until asked for. */
    public Set<String> keys() {
        return map.entries().keySet();
    }

    public boolean has(String key) {
        asked.add(key);
        return value(key) != null;
    }

    /** Whether a map stands there rather than a text. */
    public boolean holdsMap(String key) {
        asked.add(key);
        return value(key) instanceof YamlNode.Mapping;
    }

    public void problem(String key, Text what) {
        problems.add(at(key), what);
    }

    public Problems problems() {
        return problems;
    }

    public Optional<String> text(String key) {
        return scalar(key, Text.of("文字", "text"), YamlMap::textOrNull);
    }

    public Optional<Boolean> flag(String key) {
        return scalar(key, Text.of("true 或 false", "true or false"), s -> {
            boolean flag = s.plain() && (s.text().equals("true") || s.text().equals("false"));
            return flag ? Boolean.valueOf(s.text()) : null;
        });
    }

    public Optional<BigDecimal> decimal(String key) {
        return scalar(
                key,
                Text.of("数", "a number"),
                s -> s.plain() && s.text().matches("[-+]?\\d{1,20}(\\.\\d{1,20})?") ? new BigDecimal(s.text()) : null);
    }

    public Optional<Integer> integer(String key) {
        return scalar(
                key,
                Text.of("整数", "a whole number"),
                s -> s.plain() && s.text().matches("-?\\d{1,9}") ? Integer.valueOf(s.text()) : null);
    }

    public Optional<LocalDate> date(String key) {
        return scalar(key, Text.of("日期（如 2023-03-07）", "a date like 2023-03-07"), s -> {
            try {
                LocalDate day = LocalDate.parse(s.text());
                return PossibleDays.possible(day) ? day : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    /** One of the words that name a choice. */
    public <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text(key).flatMap(word -> chosen(new Item(at(key), word), choices));
    }

    /** A choice for each item of a list; the unknown ones are reported. */
    public <T> Optional<List<T>> choices(String key, Map<String, T> choices) {
        return items(key)
                .map(items -> items.stream()
                        .flatMap(item -> chosen(item, choices).stream())
                        .toList());
    }

    private <T> Optional<T> chosen(Item item, Map<String, T> choices) {
        T choice = choices.get(item.text());
        if (choice == null) {
            problems.add(
                    item.at(),
                    Text.of("未知的值“{0}”", "unknown value '{0}'")
                            .with(item.text())
                            .then("", Nearest.hint(item.text(), choices.keySet())));
        }
        return Optional.ofNullable(choice);
    }

    /** The texts of a list; a single text is a list of one. */
    public Optional<List<Item>> items(String key) {
        return Optional.ofNullable(asked(key)).map(node -> {
            List<Item> items = new ArrayList<>();
            for (YamlNode each : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
                item(key, each).ifPresent(items::add);
            }
            return List.copyOf(items);
        });
    }

    public Optional<List<String>> texts(String key) {
        return items(key).map(items -> items.stream().map(Item::text).toList());
    }

    /** A list whose elements are texts or lists of texts. */
    public Optional<List<List<Item>>> groups(String key) {
        return Optional.ofNullable(asked(key)).map(node -> {
            List<List<Item>> groups = new ArrayList<>();
            for (YamlNode each : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
                List<YamlNode> members = each instanceof YamlNode.Sequence list ? list.items() : List.of(each);
                groups.add(members.stream().flatMap(m -> item(key, m).stream()).toList());
            }
            return List.copyOf(groups);
        });
    }

    private Optional<Item> item(String key, YamlNode node) {
        String text = node instanceof YamlNode.Scalar s ? textOrNull(s) : null;
        if (text == null) {
            wrong(key, node, Text.of("文字的列表", "a list of texts"));
            return Optional.empty();
        }
        return Optional.of(new Item(node.at(), text));
    }

    public Optional<YamlMap> map(String key) {
        YamlNode node = asked(key);
        if (node instanceof YamlNode.Mapping inner) {
            return Optional.of(new YamlMap(inner, path(key) + ".", problems));
        }
        if (node != null) {
            wrong(key, node, Text.of("键值表", "a map"));
        }
        return Optional.empty();
    }

    public List<YamlMap> maps(String key) {
        YamlNode node = asked(key);
        if (node == null) {
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        boolean list = node instanceof YamlNode.Sequence;
        for (YamlNode each : node instanceof YamlNode.Sequence s ? s.items() : List.of(node)) {
            if (list && each instanceof YamlNode.Mapping inner) {
                maps.add(new YamlMap(inner, path(key) + ".", problems));
            } else {
                wrong(key, each, Text.of("键值表的列表", "a list of maps"));
            }
        }
        return maps;
    }

    /** Every key of this map with its text. */
    public Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        keys().forEach(key -> text(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** A text in both languages: {@code {zh: ..., en: ...}}. */
    public Optional<Text> bilingual(String key) {
        return map(key).flatMap(languages -> {
            Optional<String> zh = languages.required("zh", languages.text("zh"));
            Optional<String> en = languages.required("en", languages.text("en"));
            languages.done();
            return zh.flatMap(z -> en.map(e -> Text.of(z.strip(), e.strip())));
        });
    }

    /** Reports an absent key; one whose value could not be read has been reported already. */
    public <T> Optional<T> required(String key, Optional<T> value) {
        if (!has(key)) {
            problems.add(
                    at(key), Text.of("缺少键“{0}”", "the key '{0}' is missing").with(path(key)));
        }
        return value;
    }

    /** A value that a record's own guard accepts. */
    public <T, R> Optional<R> checked(String key, Optional<T> value, Function<T, R> guard) {
        return value.flatMap(v -> problems.guarded(at(key), () -> guard.apply(v)));
    }

    /** Reports the keys that nobody asked for, each with the nearest known one. */
    public void done() {
        map.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(
                        entry.at(),
                        Text.of("未知的键“{0}”", "unknown key '{0}'")
                                .with(path(key))
                                .then("", Nearest.hint(key, asked)));
            }
        });
    }

    private <T> Optional<T> scalar(String key, Text expected, Function<YamlNode.Scalar, @Nullable T> reading) {
        YamlNode node = asked(key);
        if (node == null) {
            return Optional.empty();
        }
        T value = node instanceof YamlNode.Scalar s ? reading.apply(s) : null;
        if (value == null) {
            wrong(key, node, expected);
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable String textOrNull(YamlNode.Scalar scalar) {
        boolean other =
                scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
        return other || scalar.empty() ? null : scalar.text();
    }

    private void wrong(String key, YamlNode node, Text expected) {
        problems.add(
                node.at(),
                Text.of("“{0}”应为", "'{0}' should be ")
                        .with(path(key))
                        .then("", expected)
                        .then("", Text.of("，却是", ", is "))
                        .then("", node.shown()));
    }

    private @Nullable YamlNode asked(String key) {
        asked.add(key);
        return value(key);
    }

    private @Nullable YamlNode value(String key) {
        YamlNode.Entry entry = map.entries().get(key);
        return entry == null || (entry.value() instanceof YamlNode.Scalar s && s.empty()) ? null : entry.value();
    }

    private String path(String key) {
        return path + key;
    }
}
