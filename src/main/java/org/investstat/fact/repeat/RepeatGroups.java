package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the pairs make together: projects that any chain of pairs joins are one group. Of a group the project that was
 * signed first counts (ties: reported first, then the smaller id), the others are its repeats.
 */
public final class RepeatGroups {
    private final List<RepeatPair> pairs;
    /** The first of its group, by project id. */
    private final Map<String, SignedProject> first = new HashMap<>();
    /** The repeat that a pair ties to its group; there is one such pair for each repeat. */
    private final Map<RepeatPair, SignedProject> joined = new HashMap<>();

    private RepeatGroups(List<RepeatPair> pairs) {
        this.pairs = pairs;
    }

    /** Groups the pairs, each given once. */
    public static RepeatGroups of(Collection<RepeatPair> found) {
        RepeatGroups groups =
                new RepeatGroups(found.stream().sorted(RepeatPair.BY_KEY).toList());
        Map<SignedProject, List<RepeatPair>> pairsOf = new TreeMap<>(SignedProject.COUNTING_ORDER);
        for (RepeatPair pair : groups.pairs) {
            pairsOf.computeIfAbsent(pair.one(), p -> new ArrayList<>()).add(pair);
            pairsOf.computeIfAbsent(pair.other(), p -> new ArrayList<>()).add(pair);
        }
        // In counting order the first of a group comes before its others.
        pairsOf.keySet().forEach(project -> groups.spread(project, pairsOf));
        return groups;
    }

    /** Walks from the first of a group to all that belong to it. */
    private void spread(SignedProject start, Map<SignedProject, List<RepeatPair>> pairsOf) {
        if (first.putIfAbsent(start.id(), start) != null) {
            return;
        }
        Deque<SignedProject> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            SignedProject at = open.remove();
            for (RepeatPair pair : pairsOf.getOrDefault(at, List.of())) {
                SignedProject next = pair.one().id().equals(at.id()) ? pair.other() : pair.one();
                if (first.putIfAbsent(next.id(), start) == null) {
                    joined.put(pair, next);
                    open.add(next);
                }
            }
        }
    }

    /** Number of pairs. */
    public long pairs() {
        return pairs.size();
    }

    /** Ids of the projects that net totals leave out. */
    public Set<String> repeats() {
        Set<String> ids = new HashSet<>();
        joined.values().forEach(project -> ids.add(project.id()));
        return ids;
    }

    /** What the repeats add to gross totals, in yuan. */
    public BigDecimal repeatedAmount() {
        return joined.values().stream()
                .map(project -> Money.yuan(project.fen()))
                .reduce(Money.yuan(0), BigDecimal::add);
    }

    /** Rows of {@link org.investstat.table.OutputTables#DUPLICATES}, in the order of its key. */
    public Iterator<@Nullable Object[]> rows() {
        return pairs.stream()
                .map(pair -> RepeatRow.of(pair, firstOf(pair), repeatedAmount(pair)))
                .iterator();
    }

    SignedProject firstOf(RepeatPair pair) {
        return Objects.requireNonNull(first.get(pair.one().id()));
    }

    /** The amount of the repeat that this pair ties to its group; of pairs beside a chain nothing. */
    BigDecimal repeatedAmount(RepeatPair pair) {
        SignedProject repeat = joined.get(pair);
        return Money.yuan(repeat == null ? 0 : repeat.fen());
    }
}
