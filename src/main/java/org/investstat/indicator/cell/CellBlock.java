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
 * @param keys sorted keys of each cube
 * @param values the longs of each cube, in the order of its keys
 * @param texts words of the codes of each text column
 * @param bags the values of each bag by key, with their frequencies; a text is its code
 */
record CellBlock(
        long rows,
        long firstDay,
        String[] regions,
        String[][] members,
        long[][] keys,
        long[][] values,
        String[][] texts,
        List<BagEntries> bags)
        implements Serializable {}
