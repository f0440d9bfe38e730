package org.investstat.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.report.Edition;
import org.jspecify.annotations.Nullable;

/** Places in the order in which a reader walks down: each followed by what lies in it. */
final class RegionOrder {
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    /** @param places by code, which is also the order of those that lie in one place */
    RegionOrder(List<Edition.Place> places) {
        Map<@Nullable String, List<Edition.Place>> below = new HashMap<>();
        places.forEach(p ->
                below.computeIfAbsent(p.parent(), parent -> new ArrayList<>()).add(p));
        descend(null, 0, below);
    }

    private void descend(@Nullable String from, int depth, Map<@Nullable String, List<Edition.Place>> below) {
        for (Edition.Place place : below.getOrDefault(from, List.of())) {
            ranks.put(place.code(), ranks.size());
            depths.put(place.code(), depth);
            descend(place.code(), depth + 1, below);
        }
    }

    /** Its place in the walk, from 0. */
    int rank(String code) {
        return ranks.getOrDefault(code, Integer.MAX_VALUE);
    }

    /** 0 for the province, 1 for what lies directly in it. */
    int depth(String code) {
        return depths.getOrDefault(code, 0);
    }
}
