package org.investstat.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.config.yaml.Problems;
import org.investstat.config.yaml.YamlNode;
import org.investstat.config.yaml.YamlParser;
import org.investstat.text.Text;

/** What is laid over a configuration file: {@code --set a.b=value}, then {@code ${NAME}} from the environment. */
final class Overrides {
    private static final Pattern NAME = Pattern.compile("\\$(\\$?)\\{([^}]*)}");

    private final Problems problems;

    Overrides(Problems problems) {
        this.problems = problems;
    }

    /** Each setting replaces the value at its path; whether the path means anything, the reader finds out. */
    YamlNode.Mapping set(YamlNode.Mapping root, List<String> settings) {
        YamlNode.Mapping result = root;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                problems.add(
                        "--set " + setting,
                        Text.of(
                                "应写作 键=值，如 quality.max_rejected_share=0.02",
                                "write key=value, like quality.max_rejected_share=0.02"));
                continue;
            }
            String at = "--set " + setting;
            List<String> path = List.of(setting.substring(0, equals).strip().split("\\.", -1));
            Optional<YamlNode> value = YamlParser.option(at, setting.substring(equals + 1), problems);
            result = put(result, path, value.orElse(new YamlNode.Scalar(at, "", true)), at);
        }
        return result;
    }

    private static YamlNode.Mapping put(YamlNode.Mapping map, List<String> path, YamlNode value, String at) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(map.entries());
        String key = path.get(0);
        if (path.size() == 1) {
            entries.put(key, new YamlNode.Entry(at, value));
        } else {
            List<String> rest = path.subList(1, path.size());
            YamlNode.Entry inner = entries.get(key);
            entries.put(
                    key,
                    inner != null && inner.value() instanceof YamlNode.Mapping base
                            ? new YamlNode.Entry(inner.at(), put(base, rest, value, at))
                            : new YamlNode.Entry(at, put(new YamlNode.Mapping(at, Map.of()), rest, value, at)));
        }
        return new YamlNode.Mapping(map.at(), entries);
    }

    /** Every {@code ${NAME}} inside a value is replaced; {@code $${NAME}} stands for itself. */
    YamlNode environment(YamlNode node, Map<String, String> environment) {
        if (node instanceof YamlNode.Mapping map) {
            Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
            map.entries()
                    .forEach((key, entry) ->
                            entries.put(key, new YamlNode.Entry(entry.at(), environment(entry.value(), environment))));
            return new YamlNode.Mapping(map.at(), entries);
        }
        if (node instanceof YamlNode.Sequence list) {
            List<YamlNode> items = new ArrayList<>();
            list.items().forEach(item -> items.add(environment(item, environment)));
            return new YamlNode.Sequence(list.at(), items);
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return new YamlNode.Scalar(scalar.at(), filled(scalar, environment), scalar.plain());
    }

    private String filled(YamlNode.Scalar scalar, Map<String, String> environment) {
        Matcher matcher = NAME.matcher(scalar.text());
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            String value = matcher.group(1).isEmpty() ? environment.get(name) : "${" + name + "}";
            if (value != null && matcher.group(1).isEmpty()) {
                problems.fromEnvironment(name, value);
            } else if (value == null) {
                problems.add(
                        scalar.at(),
                        Text.of(
                                        "环境变量 {0} 未设置；请设置它，或写出值",
                                        "the environment variable {0} is not set; set it or write the value")
                                .with(name));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return matcher.appendTail(out).toString();
    }
}
