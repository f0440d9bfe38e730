package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investstat.table.Dimension;
import org.investstat.text.TextOrder;

/** All figures of a run in the order of the table's key, indicator by indicator. */
public final class Figures {
    private final Map<String, List<Figure>> byIndicator = new LinkedHashMap<>();
    private final Map<String, List<Figure>> totals = new HashMap<>();
    private final List<Figure> all = new ArrayList<>();
    private final Map<Dimension, Set<String>> members;

    /** @param members that any of them is about */
    Figures(Map<Dimension, Set<String>> members) {
        this.members = Map.copyOf(members);
    }

    public static Figures none() {
        return new Figures(Map.of());
    }

    /** The members that any figure is about. */
    public Set<String> members(Dimension dimension) {
        return members.getOrDefault(dimension, Set.of());
    }

    /** Adds the figures of the next indicator. */
    void add(String indicator, List<Figure> figures, List<Figure> theirTotals) {
        byIndicator.put(indicator, figures);
        totals.put(indicator, theirTotals);
        all.addAll(figures);
    }

    public List<Figure> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** The totals of one indicator among them. */
    public List<Figure> totals(String indicator) {
        return totals.getOrDefault(indicator, List.of());
    }

    /** The figures of one region among sorted ones of an indicator: they follow each other. */
    static List<Figure> ofRegion(List<Figure> sorted, String region) {
        return sorted.subList(first(sorted, region, 0), first(sorted, region, 1));
    }

    /** Where the figures of a region begin, or those of the next one after it. */
    private static int first(List<Figure> sorted, String region, int after) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (TextOrder.compare(sorted.get(middle).region(), region) < after) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    public List<Figure> all() {
        return Collections.unmodifiableList(all);
    }

    public int size() {
        return all.size();
    }

    /** All figures in parts of at most so many, in order; at least one part. */
    public List<List<Figure>> parts(int most) {
        List<List<Figure>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts;
    }
}
