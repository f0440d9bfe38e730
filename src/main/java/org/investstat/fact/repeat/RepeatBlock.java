package org.investstat.fact.repeat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The projects of one investor, in counting order, and the pairs among them. A placeholder for an investor, or a program that
 * writes ledgers, can make every project like every other: without a bound the night would not end.
 */
final class RepeatBlock {
    /** Projects signed within a month that are compared with one another; no investor signs nearly as many. */
    static final int MOST_IN_A_MONTH = 250;

    private final List<SignedProject> projects;
    private final BiPredicate<SignedProject, SignedProject> suspected;
    private final BlockPairs pairs;

    /** @param suspected whether two are a pair; no pair is asked for twice */
    RepeatBlock(List<SignedProject> projects, BiPredicate<SignedProject, SignedProject> suspected) {
        this.projects = projects;
        this.suspected = suspected;
        this.pairs = new BlockPairs(projects.size());
    }

    /** Projects in the fullest month. */
    int mostInAMonth() {
        int most = 0;
        int from = 0;
        for (int at = 0; at < projects.size(); at++) {
            while (!RepeatRules.withinMonth(projects.get(from), projects.get(at))) {
                from++;
            }
            most = Math.max(most, at - from + 1);
        }
        return most;
    }

    /** Compares each project with those of the month before it. */
    BlockPairs all() {
        Deque<Integer> month = new ArrayDeque<>();
        for (int at = 0; at < projects.size(); at++) {
            while (!month.isEmpty() && !RepeatRules.withinMonth(projects.get(month.getFirst()), projects.get(at))) {
                month.removeFirst();
            }
            for (int before : month) {
                compare(before, at);
            }
            month.addLast(at);
        }
        return pairs;
    }

    /**
     * Compares projects that are equal by a key, and each of them only so often that what pairs would join is joined: the
     * projects of one unit that follow one another meet the next one of another unit, and each the last before it.
     */
    BlockPairs equal(Function<SignedProject, Object> key) {
        Map<Object, Chain> chains = new HashMap<>();
        for (int at = 0; at < projects.size(); at++) {
            chains.computeIfAbsent(key.apply(projects.get(at)), k -> new Chain())
                    .add(at);
        }
        return pairs;
    }

    private void compare(int before, int at) {
        if (suspected.test(projects.get(before), projects.get(at))) {
            pairs.add(before, at);
        }
    }

    /** Equal projects: the last ones of one unit, and the one of another unit before them. */
    private final class Chain {
        private final Deque<Integer> ofOneUnit = new ArrayDeque<>();
        private int other = -1;

        void add(int at) {
            if (!ofOneUnit.isEmpty() && Relation.units(projects.get(ofOneUnit.getLast()), projects.get(at))) {
                ofOneUnit.forEach(before -> compare(before, at));
                other = ofOneUnit.getLast();
                ofOneUnit.clear();
            } else if (other >= 0) {
                compare(other, at);
            }
            ofOneUnit.addLast(at);
        }
    }
}
