package org.investstat.indicator.pass.column;

import java.util.Arrays;
import org.investstat.indicator.cell.CellTable;
import org.jspecify.annotations.Nullable;

/** Dense codes of pairs of codes: a table where it is small, else a hash. */
public final class PairCodes {
    /** Entries of the largest table: 16 megabytes. */
    private static final int LARGEST_TABLE = 1 << 22;

    private static final int NOT_MET = -1;

    private int[] firsts = new int[16];
    private int[] seconds = new int[16];
    private int size;
    /** By first x {@link #width} + second. */
    private int[] table = {};

    private int height;
    private int width;
    /** Codes plus one by pair, once the table would be too large. */
    private @Nullable CellTable sparse;

    public int size() {
        return size;
    }

    public int first(int code) {
        return firsts[code];
    }

    public int second(int code) {
        return seconds[code];
    }

    /** The code of a pair, a new one if need be. */
    public int code(int first, int second) {
        if (first < height && second < width) {
            int code = table[first * width + second];
            if (code != NOT_MET) {
                return code;
            }
        }
        return rareCode(first, second);
    }

    /** Codes of many pairs. */
    void codes(int[] first, int[] second, int rows, int[] codes) {
        for (int i = 0; i < rows; i++) {
            codes[i] = code(first[i], second[i]);
        }
    }

    private int rareCode(int first, int second) {
        if (sparse == null && (first >= height || second >= width)) {
            layOut(Math.max(height, 2 * first + 16), Math.max(width, second + second / 4 + 4));
        }
        return sparse == null ? tableCode(first, second) : sparseCode(sparse, first, second);
    }

    private int tableCode(int first, int second) {
        int at = first * width + second;
        if (table[at] == NOT_MET) {
            table[at] = next(first, second);
        }
        return table[at];
    }

    private int sparseCode(CellTable cells, int first, int second) {
        int slot = cells.slot(key(first, second));
        if (cells.values()[slot] == 0) {
            cells.values()[slot] = next(first, second) + 1L;
        }
        return (int) cells.values()[slot] - 1;
    }

    private static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    private int next(int first, int second) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        firsts[size] = first;
        seconds[size] = second;
        return size++;
    }

    private void layOut(int newHeight, int newWidth) {
        if ((long) newHeight * newWidth > LARGEST_TABLE) {
            sparse = sparse();
            height = 0;
            table = new int[0];
            return;
        }
        height = newHeight;
        width = newWidth;
        table = new int[height * width];
        Arrays.fill(table, NOT_MET);
        for (int code = 0; code < size; code++) {
            table[firsts[code] * width + seconds[code]] = code;
        }
    }

    private CellTable sparse() {
        CellTable cells = new CellTable(1);
        for (int code = 0; code < size; code++) {
            int slot = cells.slot(key(firsts[code], seconds[code]));
            cells.values()[slot] = code + 1L;
        }
        return cells;
    }
}
