package org.investstat.indicator.cell;

import java.io.Serializable;
import java.util.List;

/**
 * The cells of one partition of a fact, keys by the partition's own codes.
 *
 * @param rows rows seen
 * @param firstDay earliest event day not after the as-of date, {@link Long#MAX_VALUE} where there is none
 * @param regions words of the region codes
 * @param members words of the codes of each dimension column
 * @param keys of the cells of each cube, in no order
 * @param values the longs of each cube, in the order of its keys
 * @param texts words of the codes of each text column
 * @param bags the values of each bag by key, with their frequencies; a text is its code
 */
public record CellBlock(
        long rows,
        long firstDay,
        String[] regions,
        String[][] members,
        long[][] keys,
        long[][] values,
        String[][] texts,
        List<BagEntries> bags)
        implements Serializable {

    public CellBlock {
        CellKey.require(regions.length, CellKey.REGION_BITS, "region_code");
        for (String[] words : members) {
            CellKey.require(words.length, CellKey.MEMBER_BITS, words.length == 0 ? "" : words[0]);
        }
        bags = List.copyOf(bags);
    }
}
