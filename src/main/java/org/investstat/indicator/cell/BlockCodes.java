package org.investstat.indicator.cell;

import java.util.Arrays;

/** Translates the keys of one partition into codes that several have in common. */
final class BlockCodes {
    private final int[] regions;
    private final int[][] members;
    private final int[][] texts;

    BlockCodes(CellBlock block, CodeBook codes) {
        regions = Arrays.stream(block.regions()).mapToInt(codes::region).toArray();
        texts = new int[block.texts().length][];
        for (int t = 0; t < texts.length; t++) {
            int column = t;
            texts[t] = Arrays.stream(block.texts()[t])
                    .mapToInt(word -> codes.text(column, word))
                    .toArray();
        }
        members = new int[block.members().length][];
        for (int d = 0; d < members.length; d++) {
            int dimension = d;
            members[d] = Arrays.stream(block.members()[d])
                    .mapToInt(word -> codes.member(dimension, word))
                    .toArray();
        }
    }

    /** The same cell in the common codes. */
    long key(long key, int[] dimensions) {
        return CellKey.of(
                regions[CellKey.region(key)],
                member(dimensions, 0, CellKey.first(key)),
                member(dimensions, 1, CellKey.second(key)),
                CellKey.slice(key));
    }

    private int member(int[] dimensions, int place, int code) {
        return place < dimensions.length ? members[dimensions[place]][code] : 0;
    }

    /** The common code of a text. */
    int text(int column, int code) {
        return texts[column][code];
    }
}
