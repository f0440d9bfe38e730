package org.investstat.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each answer came. */
final class FaultTally {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Object answer) {
        counts.merge(String.valueOf(answer), 1, Integer::sum);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code 73 (40), 0 (2)}, the most frequent first; alone without its number. */
    @Override
    public String toString() {
        if (counts.size() == 1) {
            return counts.keySet().iterator().next();
        }
        return counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
