package org.investstat.report.bulletin;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.investstat.table.Dimension;

/**
 * Which figure a placeholder names.
 *
 * @param region a code, or {@link #HOME}
 * @param period an id, or one of the words that {@link NamedPeriods} knows
 * @param where dimension to member; empty for the total. {@link #ANY} stands for all members of one dimension
 * @param except members that a list leaves out
 */
public record QuotedCell(
        String indicator, String region, String period, Map<Dimension, String> where, Set<String> except) {
    /** The home province, as a region or as a member. */
    public static final String HOME = "home";
    /** Every member. */
    public static final String ANY = "*";

    public QuotedCell {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
        except = Set.copyOf(except);
    }

    /** Speaks of all members of a dimension. */
    boolean isList() {
        return where.containsValue(ANY);
    }
}
