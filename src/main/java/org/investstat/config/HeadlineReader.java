package org.investstat.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.yaml.YamlMap;
import org.investstat.table.Dimension;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** The key {@code headlines} of the configuration. */
final class HeadlineReader {
    private static final Map<String, Dimension> DIMENSIONS = JobConfigReader.words(Dimension.values(), Dimension::id);

    private HeadlineReader() {}

    static List<HeadlineCell> headlines(List<YamlMap> list) {
        return list.stream().flatMap(m -> headline(m).stream()).toList();
    }

    private static Optional<HeadlineCell> headline(YamlMap m) {
        Optional<Text> title = m.required("title", m.bilingual("title"));
        Optional<String> indicator = m.required("indicator", m.text("indicator"));
        Optional<String> region = m.text("region");
        Optional<String> period = m.required("period", m.text("period"));
        Map<Dimension, String> where = m.map("where").map(HeadlineReader::where).orElse(Map.of());
        m.done();
        return title.flatMap(t -> indicator.flatMap(i -> period.flatMap(
                p -> m.problems().guarded(m.at("where"), () -> new HeadlineCell(t, i, region, p, where)))));
    }

    private static Map<Dimension, String> where(YamlMap m) {
        Map<Dimension, String> members = new EnumMap<>(Dimension.class);
        for (String key : m.keys()) {
            Dimension dimension = DIMENSIONS.get(key);
            if (dimension == null) {
                m.has(key);
                m.problem(
                        key,
                        Text.of("未知的维度“{0}”", "unknown dimension '{0}'")
                                .with(key)
                                .then("", Nearest.hint(key, DIMENSIONS.keySet())));
            } else {
                m.text(key).ifPresent(member -> members.put(dimension, member));
            }
        }
        return members;
    }
}
