package org.investstat.indicator.cell;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.TimeSlices;

/** Values of one measure in one breakdown, with their frequencies. */
public final class BagStates {
    private final NavigableMap<Long, Map<Object, Long>> cells;
    private final TimeSlices slices;

    BagStates(NavigableMap<Long, Map<Object, Long>> cells, TimeSlices slices) {
        this.cells = new TreeMap<>(cells);
        this.slices = slices;
    }

    public Bag bag(long group, DateRange days) {
        long key = group << CellKey.SLICE_BITS;
        Bag bag = new Bag();
        cells.subMap(key + slices.from(days), key + slices.to(days)).values().forEach(bag::addAll);
        return bag;
    }

    public LongStream groups() {
        return cells.keySet().stream().mapToLong(CubeCells::group).distinct();
    }
}
