package org.investstat.indicator.cell;

import java.util.Map;
import java.util.TreeMap;

/** Values with their frequencies, exact and mergeable: what distinct counts and medians are derived from. */
public final class Bag {
    private final TreeMap<Object, Long> values = new TreeMap<>();
    private long size;

    void addAll(Map<Object, Long> more) {
        more.forEach((value, count) -> {
            values.merge(value, count, Long::sum);
            size += count;
        });
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public long distinct() {
        return values.size();
    }

    /** The sum of the two middle values, which are one and the same for an odd number of them. */
    public long twiceMedian() {
        return at((size - 1) / 2) + at(size / 2);
    }

    private long at(long position) {
        long passed = 0;
        for (Map.Entry<Object, Long> entry : values.entrySet()) {
            passed += entry.getValue();
            if (passed > position) {
                return (Long) entry.getKey();
            }
        }
        throw new IllegalStateException("an empty bag has no middle");
    }
}
