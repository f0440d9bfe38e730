package org.investstat.indicator.cell;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Values of one measure in one breakdown, with their frequencies. */
public final class BagStates {
    private final NavigableMap<Long, Map<Object, Long>> cells;

    BagStates(NavigableMap<Long, Map<Object, Long>> cells) {
        this.cells = new TreeMap<>(cells);
    }

    public Bag bag(long group, Span span) {
        long key = group << CellKey.SLICE_BITS;
        Bag bag = new Bag();
        cells.subMap(key + span.from(), key + span.to()).values().forEach(bag::addAll);
        return bag;
    }

    public LongStream groups() {
        return cells.keySet().stream().mapToLong(CubeCells::group).distinct();
    }
}
