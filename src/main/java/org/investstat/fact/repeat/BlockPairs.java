package org.investstat.fact.repeat;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of a block, as places in it. Where they are more than any table should list, only those that join projects to
 * their group are kept: what counts and what is left out stays the same.
 */
final class BlockPairs {
    /** Pairs beside those, for each project of the block. */
    private static final int MOST_BESIDE = 10;

    private final List<int[]> joining = new ArrayList<>();
    private final List<int[]> beside = new ArrayList<>();
    /** From each project towards one that stands for its group. */
    private final int[] towards;

    private long found;

    /** @param projects of the block */
    BlockPairs(int projects) {
        towards = new int[projects];
        for (int i = 0; i < projects; i++) {
            towards[i] = i;
        }
    }

    void add(int one, int other) {
        found++;
        int group = group(one);
        int another = group(other);
        if (group != another) {
            towards[another] = group;
            joining.add(new int[] {one, other});
        } else if (!tooMany()) {
            beside.add(new int[] {one, other});
        }
    }

    private int group(int project) {
        int at = project;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }

    boolean tooMany() {
        return found - joining.size() > (long) MOST_BESIDE * towards.length;
    }

    /** All that were found, kept or not. */
    long found() {
        return found;
    }

    List<int[]> kept() {
        List<int[]> kept = new ArrayList<>(joining);
        if (!tooMany()) {
            kept.addAll(beside);
        }
        return kept;
    }
}
