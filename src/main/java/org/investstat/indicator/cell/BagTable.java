package org.investstat.indicator.cell;

import java.util.Arrays;

/** A hash table from a cell's key and a value to how often the value is there. */
public final class BagTable {
    private static final int FIRST_CAPACITY = 1 << 8;
    private static final long FREE = -1;

    private long[] keys = newKeys(FIRST_CAPACITY);
    private long[] values = new long[FIRST_CAPACITY];
    private long[] counts = new long[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    public void add(long key, long value, long count) {
        int at = place(key, value);
        if (keys[at] == FREE) {
            if (++size * 2 > keys.length) {
                grow();
                at = place(key, value);
            }
            keys[at] = key;
            values[at] = value;
        }
        counts[at] = Math.addExact(counts[at], count);
    }

    /** Where a value of a cell is, or would be. */
    private int place(long key, long value) {
        int mask = keys.length - 1;
        int at = hash(key, value) & mask;
        while (keys[at] != FREE && (keys[at] != key || values[at] != value)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        long[] oldCounts = counts;
        keys = newKeys(Math.multiplyExact(oldKeys.length, 2));
        values = new long[keys.length];
        counts = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i], oldValues[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** What has been added, in no order. */
    public BagEntries entries() {
        BagEntries entries = new BagEntries(new long[size], new long[size], new long[size]);
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                entries.keys()[n] = keys[i];
                entries.values()[n] = values[i];
                entries.counts()[n] = counts[i];
                n++;
            }
        }
        return entries;
    }

    private static long[] newKeys(int capacity) {
        long[] keys = new long[capacity];
        Arrays.fill(keys, FREE);
        return keys;
    }

    private static int hash(long key, long value) {
        long mixed = (key * 0x9E3779B97F4A7C15L ^ value) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 32) ^ (int) mixed;
    }
}
