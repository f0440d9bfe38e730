package org.investstat.config;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/**
 * One cell of the published figures that the last lines of a run quote.
 *
 * @param indicator id of a definition
 * @param region code of a region or unit; empty: the home province
 * @param period as published, like {@code 2022} or the name of a window
 * @param where dimension -> member; empty: the total
 */
public record HeadlineCell(
        Text title, String indicator, Optional<String> region, String period, Map<Dimension, String> where) {
    private static final int MOST_DIMENSIONS = 2;

    public HeadlineCell {
        Guard.that(
                where.size() <= MOST_DIMENSIONS,
                "一个指标值至多按两个维度分组，这里写了 {0} 个；请删去多余的",
                "a figure has at most two dimensions, here are {0}; remove the others",
                where.size());
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }
}
