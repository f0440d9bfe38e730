package org.investstat.config.yaml;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Everything wrong with a configuration, in the order of files and lines, so that an operator corrects it in one go. */
public final class Problems {
    /** Shorter values are parts of other words. */
    private static final int SHORTEST_SECRET = 4;

    private static final Pattern LINE = Pattern.compile("(.*):(\\d+)");

    private final Set<Found> found = new LinkedHashSet<>();
    private final Map<String, Integer> files = new HashMap<>();

    private final Map<String, String> fromEnvironment =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** {@code file} counts the files in the order in which something was found in them. */
    private record Found(int file, int line, Text text) {}

    /**
     * Notes one problem.
     *
     * @param at file and line, or the command-line option
     * @param what one sentence: what is wrong and what to do
     */
    public void add(String at, Text what) {
        Matcher place = LINE.matcher(at);
        boolean hasLine = place.matches();
        int file = files.computeIfAbsent(hasLine ? place.group(1) : at, name -> files.size());
        int line = hasLine ? Integer.parseInt(place.group(2)) : 0;
        found.add(new Found(file, line, Text.same(at).then(": ", what)));
    }

    /** A value that came from the environment, which may be a secret: it is told by the name of its variable. */
    public void fromEnvironment(String name, String value) {
        if (value.length() >= SHORTEST_SECRET) {
            fromEnvironment.put(value, "${" + name + "}");
        }
    }

    /** The value, or nothing where making it fails; the failure's sentences are added. */
    public <T> Optional<T> guarded(String at, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Failure e) {
            e.problems().forEach(problem -> add(at, problem));
            return Optional.empty();
        }
    }

    /** File by file, line by line. */
    public List<Text> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::file).thenComparingInt(Found::line))
                .map(Found::text)
                .map(this::named)
                .toList();
    }

    private Text named(Text text) {
        Text named = text;
        for (Map.Entry<String, String> value : fromEnvironment.entrySet()) {
            named = Text.of(
                    named.zh().replace(value.getKey(), value.getValue()),
                    named.en().replace(value.getKey(), value.getValue()));
        }
        return named;
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, all(), null);
        }
    }
}
