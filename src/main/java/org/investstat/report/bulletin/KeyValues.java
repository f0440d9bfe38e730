package org.investstat.report.bulletin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.config.yaml.Problems;
import org.investstat.table.Dimension;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** The {@code key=value} of a placeholder or of a line of defaults. */
record KeyValues(String region, String period, Map<Dimension, String> where, Set<String> except) {
    /** The home province, in the year so far. */
    static final KeyValues NONE = new KeyValues(QuotedCell.HOME, NamedPeriods.YTD, Map.of(), Set.of());

    private static final int MOST_DIMENSIONS = 2;

    /**
     * What is written, and the rest from the defaults.
     *
     * @param between a pattern for what separates them
     */
    static KeyValues read(String written, String between, KeyValues defaults, String at, Problems problems) {
        if (written.isEmpty()) {
            return defaults;
        }
        String region = defaults.region;
        String period = defaults.period;
        Map<Dimension, String> where = new EnumMap<>(Dimension.class);
        where.putAll(defaults.where);
        Set<String> except = new HashSet<>(defaults.except);
        for (String condition : written.split(between, 0)) {
            int equals = condition.indexOf('=');
            String key = equals < 0
                    ? condition.strip()
                    : condition.substring(0, equals).strip();
            String value = equals < 0 ? "" : condition.substring(equals + 1).strip();
            if (value.isEmpty()) {
                problems.add(
                        at,
                        Text.of("“{0}”应写作 键=值，如 region=520100", "'{0}' should be key=value, like region=520100")
                                .with(condition.strip()));
                continue;
            }
            switch (key) {
                case "region" -> region = value;
                case "period" -> period = value;
                case "except" -> except.addAll(List.of(value.split("\\|", 0)));
                default -> dimension(key, at, problems).ifPresent(d -> where.put(d, value));
            }
        }
        if (where.size() > MOST_DIMENSIONS) {
            problems.add(at, Text.of("一个指标值至多按两个维度分组", "a figure has at most two dimensions"));
        }
        return new KeyValues(region, period, where, except);
    }

    private static Optional<Dimension> dimension(String key, String at, Problems problems) {
        Optional<Dimension> found = Dimension.named(key);
        if (found.isEmpty()) {
            problems.add(
                    at,
                    Text.of("没有维度“{0}”", "there is no dimension '{0}'")
                            .with(key)
                            .then("", Nearest.hint(key, Dimension.ids())));
        }
        return found;
    }

    QuotedCell cell(String indicator) {
        return new QuotedCell(indicator, region, period, where, except);
    }
}
