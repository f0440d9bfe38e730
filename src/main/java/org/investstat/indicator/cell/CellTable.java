package org.investstat.indicator.cell;

import java.util.Arrays;

/** A hash table from cell keys to fixed-width runs of longs that are added up; overflow is an error, never silent. */
public final class CellTable {
    private static final int FIRST_CAPACITY = 1 << 8;
    private static final long MOST_RESERVED = 1 << 24;
    private static final long FREE = -1;

    private final int width;
    private long[] keys = newKeys(FIRST_CAPACITY);
    private long[] values;
    private int size;

    public CellTable(int width) {
        this.width = width;
        this.values = new long[FIRST_CAPACITY * width];
    }

    int size() {
        return size;
    }

    /** Where the longs of a key begin in {@link #values()}; a new key starts at zero. Valid until the next call. */
    public int slot(long key) {
        int mask = keys.length - 1;
        int at = hash(key) & mask;
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                return insert(key, at);
            }
            at = (at + 1) & mask;
        }
        return at * width;
    }

    private int insert(long key, int at) {
        if (++size * 2 > keys.length) {
            grow();
            size--;
            return slot(key);
        }
        keys[at] = key;
        return at * width;
    }

    /** Makes room for so many keys in all, so that they need not be moved again and again. */
    void reserve(long expected) {
        long capacity = Math.min(MOST_RESERVED, Long.highestOneBit(Math.max(1, expected)) * 4);
        if (capacity > keys.length && capacity * width < Integer.MAX_VALUE) {
            resize((int) capacity);
        }
    }

    private void grow() {
        resize(Math.multiplyExact(keys.length, 2));
    }

    private void resize(int capacity) {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = newKeys(capacity);
        values = new long[Math.multiplyExact(keys.length, width)];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = hash(oldKeys[i]) & mask;
                while (keys[at] != FREE) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                System.arraycopy(oldValues, i * width, values, at * width, width);
            }
        }
    }

    public long[] values() {
        return values;
    }

    void add(long key, long[] from, int offset) {
        int slot = slot(key);
        for (int i = 0; i < width; i++) {
            values[slot + i] = Math.addExact(values[slot + i], from[offset + i]);
        }
    }

    /** Receives a key and where its longs are. */
    interface Visitor {
        void visit(long key, long[] values, int offset);
    }

    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                visitor.visit(keys[i], values, i * width);
            }
        }
    }

    /** The keys in no order. */
    public long[] keys() {
        long[] all = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key != FREE) {
                all[n++] = key;
            }
        }
        return all;
    }

    /** The longs of all keys, in the order of {@link #keys()}. */
    public long[] packed() {
        long[] all = new long[size * width];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                System.arraycopy(values, i * width, all, n, width);
                n += width;
            }
        }
        return all;
    }

    /** The keys in ascending order. */
    long[] sortedKeys() {
        long[] sorted = keys();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long[] newKeys(int capacity) {
        long[] keys = new long[capacity];
        Arrays.fill(keys, FREE);
        return keys;
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) ^ (int) mixed;
    }
}
