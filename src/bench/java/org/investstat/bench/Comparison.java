package org.investstat.bench;

import java.util.Arrays;
import java.util.Optional;

/**
 * Compares answers with a first one, cell by cell. A cell is known by 64 bits of its key: with ten million cells the
 * chance that two share them is 3 in a million, and then the comparison fails.
 */
final class Comparison {
    private static final int FIRST_CAPACITY = 1 << 16;

    private final String name;
    private final Answer first;
    private long[] keys = new long[FIRST_CAPACITY];
    private long[] rows = new long[FIRST_CAPACITY];
    private long[] sums = new long[FIRST_CAPACITY];
    private int size;

    private Comparison(String name, Answer first) {
        this.name = name;
        this.first = first;
    }

    /** @param name of the peer that the others are compared with */
    static Comparison with(String name, Answer first) throws Exception {
        Comparison comparison = new Comparison(name, first);
        first.forEach((indicator, breakdown, region, members, period, rows, sum) -> {
            if (!comparison.add(key(indicator, breakdown, region, members, period), rows, sum)) {
                throw new IllegalStateException(
                        name + " has two cells of " + text(indicator, breakdown, region, members, period));
            }
        });
        return comparison;
    }

    int cells() {
        return size;
    }

    /** The first cell that the other answer has otherwise, or does not have; empty where they are equal. */
    Optional<String> difference(String other, Answer answer) throws Exception {
        boolean[] met = new boolean[keys.length];
        String[] found = new String[1];
        int[] equals = new int[1];
        answer.forEach((indicator, breakdown, region, members, period, n, sum) -> {
            int at = place(key(indicator, breakdown, region, members, period));
            boolean equal = keys[at] != 0 && !met[at] && rows[at] == n && sums[at] == sum;
            if (!equal && found[0] == null) {
                String here = keys[at] == 0 ? "nothing" : met[at] ? "one cell" : rows[at] + " rows, sum " + sums[at];
                found[0] = text(indicator, breakdown, region, members, period) + ": " + name + " has " + here + ", "
                        + other + " has " + n + " rows, sum " + sum;
            }
            equals[0] += equal ? 1 : 0;
            met[at] = true;
        });
        return found[0] == null && equals[0] < size ? missing(other, met) : Optional.ofNullable(found[0]);
    }

    private Optional<String> missing(String other, boolean[] met) throws Exception {
        String[] found = new String[1];
        first.forEach((indicator, breakdown, region, members, period, n, sum) -> {
            if (found[0] == null && !met[place(key(indicator, breakdown, region, members, period))]) {
                found[0] = text(indicator, breakdown, region, members, period) + ": " + name + " has " + n
                        + " rows, sum " + sum + ", " + other + " has nothing";
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private static String text(String... key) {
        return String.join(
                " / ", Arrays.stream(key).filter(part -> !part.isEmpty()).toList());
    }

    private static long key(String... parts) {
        long hash = 1;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = hash * 0x9E3779B97F4A7C15L + part.charAt(i);
            }
            hash = mixed(hash + 0x7F4A7C15L);
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private boolean add(long key, long n, long sum) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = place(key);
        if (keys[at] != 0) {
            return false;
        }
        keys[at] = key;
        rows[at] = n;
        sums[at] = sum;
        size++;
        return true;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldRows = rows;
        long[] oldSums = sums;
        keys = new long[2 * oldKeys.length];
        rows = new long[keys.length];
        sums = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                rows[at] = oldRows[i];
                sums[at] = oldSums[i];
            }
        }
    }
}
