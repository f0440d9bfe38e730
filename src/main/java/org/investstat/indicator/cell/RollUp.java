package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.investstat.table.Dimension;

/**
 * From the cells of the regions that rows name to those of all their ancestors, and from members of the origin scope to
 * their subtotal.
 */
final class RollUp {
    private static final long NONE = -1;
    private static final List<String> OUTSIDE = List.of("domestic", "hmt", "foreign");

    private final List<Dimension> dimensions;
    private final Codes codes;
    private final Function<String, List<String>> lineage;
    private final int subtotal;
    /** Codes of the members that the subtotal consists of. */
    private final BitSet outside = new BitSet();
    /** By region. */
    private int[][] lineages = {};

    /**
     * @param dimensions of the plan
     * @param lineage a region and its ancestors, nearest first
     */
    RollUp(List<Dimension> dimensions, Codes codes, Function<String, List<String>> lineage) {
        this.dimensions = dimensions;
        this.codes = codes;
        this.lineage = lineage;
        this.subtotal = codes.member(Dimension.ORIGIN_SCOPE, Dimension.OUT_OF_PROVINCE);
        OUTSIDE.forEach(member -> outside.set(codes.member(Dimension.ORIGIN_SCOPE, member)));
    }

    /** Makes regions known; afterwards several threads may roll their cells up. */
    void learn(String[] regions) {
        for (String region : regions) {
            int[] ancestors =
                    lineage.apply(region).stream().mapToInt(codes::region).toArray();
            int code = codes.region(region);
            lineages = lineages.length <= code ? Arrays.copyOf(lineages, 2 * code + 2) : lineages;
            lineages[code] = ancestors;
        }
    }

    /** The cells of a cube at every region of their lineage. */
    CellTable of(CellTable leaves, CubeSpec cube) {
        CellTable rolled = new CellTable(cube.width());
        rolled.reserve(leaves.size());
        leaves.each(
                (key, values, offset) -> forEach(key, cube.dimensions(), target -> rolled.add(target, values, offset)));
        return rolled;
    }

    /** The values of a bag at every region of their lineage. */
    BagTable of(BagEntries leaves, BagSpec bag) {
        BagTable rolled = new BagTable();
        for (int i = 0; i < leaves.size(); i++) {
            long value = leaves.values()[i];
            long count = leaves.counts()[i];
            forEach(leaves.keys()[i], bag.dimensions(), target -> rolled.add(target, value, count));
        }
        return rolled;
    }

    /** Hands on the keys that a cell adds to, its own included. */
    void forEach(long key, int[] cube, LongConsumer target) {
        long subtotal = subtotal(key, cube);
        for (int region : lineages[CellKey.region(key)]) {
            target.accept(CellKey.withRegion(key, region));
            if (subtotal != NONE) {
                target.accept(CellKey.withRegion(subtotal, region));
            }
        }
    }

    /** The key of the subtotal that the cell's member belongs to. */
    private long subtotal(long key, int[] cube) {
        int first = CellKey.first(key);
        int second = CellKey.second(key);
        if (isOutside(cube, 0, first)) {
            return CellKey.of(0, subtotal, second, CellKey.slice(key));
        }
        return isOutside(cube, 1, second) ? CellKey.of(0, first, subtotal, CellKey.slice(key)) : NONE;
    }

    private boolean isOutside(int[] cube, int place, int member) {
        return place < cube.length && dimensions.get(cube[place]) == Dimension.ORIGIN_SCOPE && outside.get(member);
    }
}
