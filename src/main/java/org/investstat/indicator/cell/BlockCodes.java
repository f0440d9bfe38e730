package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.investstat.table.Dimension;

/** Translates the keys of one partition into the driver's codes, and up the regions' lineage. */
final class BlockCodes {
    private final int[][] regions;
    private final int[][] members;
    private final int[][] texts;
    private final int[] subtotals;
    private final List<boolean[]> outside = new ArrayList<>();

    /** @param lineage a region and its ancestors, nearest first */
    BlockCodes(CellBlock block, List<Dimension> dimensions, Codes codes, Function<String, List<String>> lineage) {
        regions = new int[block.regions().length][];
        for (int i = 0; i < regions.length; i++) {
            regions[i] = lineage.apply(block.regions()[i]).stream()
                    .mapToInt(codes::region)
                    .toArray();
        }
        texts = new int[block.texts().length][];
        for (int t = 0; t < texts.length; t++) {
            texts[t] = Arrays.stream(block.texts()[t]).mapToInt(codes::text).toArray();
        }
        members = new int[dimensions.size()][];
        subtotals = new int[dimensions.size()];
        for (int d = 0; d < members.length; d++) {
            Dimension dimension = dimensions.get(d);
            String[] words = block.members()[d];
            members[d] = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                members[d][i] = codes.member(dimension, words[i]);
            }
            subtotals[d] =
                    dimension == Dimension.ORIGIN_SCOPE ? codes.member(dimension, Dimension.OUT_OF_PROVINCE) : -1;
            outside.add(outside(dimension, words));
        }
    }

    private static boolean[] outside(Dimension dimension, String[] words) {
        boolean[] flags = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            flags[i] = FactCells.outside(dimension, words[i]);
        }
        return flags;
    }

    /** The key of a total, at the row's own region. */
    long leafKey(long key) {
        return CellKey.of(regions[CellKey.region(key)][0], 0, 0, CellKey.slice(key));
    }

    /** The key at every region of the lineage; and at the subtotal of a scope, where the member belongs to it. */
    long[] rolledKeys(long key, int[] dimensions) {
        int[] lineage = regions[CellKey.region(key)];
        int[] firsts = withSubtotal(dimensions, 0, CellKey.first(key));
        int[] seconds = withSubtotal(dimensions, 1, CellKey.second(key));
        long[] keys = new long[lineage.length * firsts.length * seconds.length];
        int n = 0;
        for (int region : lineage) {
            for (int first : firsts) {
                for (int second : seconds) {
                    keys[n++] = CellKey.of(region, first, second, CellKey.slice(key));
                }
            }
        }
        return keys;
    }

    /** The driver's code of a text. */
    int text(int column, int code) {
        return texts[column][code];
    }

    private int member(int[] dimensions, int place, int code) {
        return place < dimensions.length ? members[dimensions[place]][code] : 0;
    }

    private int[] withSubtotal(int[] dimensions, int place, int code) {
        int own = member(dimensions, place, code);
        boolean both = place < dimensions.length && outside.get(dimensions[place])[code];
        return both ? new int[] {own, subtotals[dimensions[place]]} : new int[] {own};
    }
}
