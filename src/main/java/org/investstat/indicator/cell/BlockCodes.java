package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.List;
import org.investstat.table.Dimension;

/** Translates the keys of one partition into the driver's codes. */
final class BlockCodes {
    private final int[] regions;
    private final int[][] members;
    private final int[][] texts;

    BlockCodes(CellBlock block, List<Dimension> dimensions, Codes codes) {
        regions = Arrays.stream(block.regions()).mapToInt(codes::region).toArray();
        texts = new int[block.texts().length][];
        for (int t = 0; t < texts.length; t++) {
            texts[t] = Arrays.stream(block.texts()[t]).mapToInt(codes::text).toArray();
        }
        members = new int[dimensions.size()][];
        for (int d = 0; d < members.length; d++) {
            Dimension dimension = dimensions.get(d);
            members[d] = Arrays.stream(block.members()[d])
                    .mapToInt(word -> codes.member(dimension, word))
                    .toArray();
        }
    }

    /** The same cell in the driver's codes. */
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

    /** The driver's code of a text. */
    int text(int column, int code) {
        return texts[column][code];
    }
}
