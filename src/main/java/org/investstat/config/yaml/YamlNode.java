package org.investstat.config.yaml;

import java.util.List;
import java.util.Map;
import org.investstat.text.Text;

/** A YAML value that knows where it was written: {@code at} is file and line, or the command-line option. */
public sealed interface YamlNode {
    String at();

    /** What stands there, for a message that expected something else. */
    Text shown();

    /** {@code plain}: written without quotes, so that it may also be a number, a date, a flag or nothing. */
    record Scalar(String at, String text, boolean plain) implements YamlNode {
        boolean empty() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public Text shown() {
            return empty() ? Text.of("空", "empty") : Text.of("“{0}”", "'{0}'").with(text);
        }
    }

    record Sequence(String at, List<YamlNode> items) implements YamlNode {
        @Override
        public Text shown() {
            return Text.of("列表", "a list");
        }
    }

    record Mapping(String at, Map<String, Entry> entries) implements YamlNode {
        @Override
        public Text shown() {
            return Text.of("键值表", "a map");
        }
    }

    /** A value and where its key was written. */
    record Entry(String at, YamlNode value) {}
}
