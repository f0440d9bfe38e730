package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BagStatesTest {
    private static final long GROUP = CubeCells.group(CellKey.of(3, 5, 7, 0));
    private static final long NEIGHBOUR = CubeCells.group(CellKey.of(3, 5, 8, 0));
    private static final Span ALL = new Span(0, 10, 0);

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(states(Map.of(10L, 1L, 90L, 1L, 53L, 1L)).twiceMedian(GROUP, ALL))
                .hasValue(106);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoMiddleOnes() {
        assertThat(states(Map.of(10L, 1L, 53L, 2L, 54L, 2L, 90L, 1L)).twiceMedian(GROUP, ALL))
                .hasValue(107);
    }

    @Test
    void equalValuesCountAsOftenAsTheyAreThere() {
        BagStates states = states(Map.of(1L, 5L, 100L, 2L));

        assertThat(states.twiceMedian(GROUP, ALL)).hasValue(2);
        assertThat(states.distinct(GROUP, ALL)).isEqualTo(2);
    }

    @Test
    void nothingHasNoMedianAndNoDifferentValues() {
        assertThat(states(Map.of()).twiceMedian(GROUP, ALL)).isEmpty();
        assertThat(states(Map.of()).distinct(GROUP, ALL)).isZero();
        assertThat(states(Map.of(1L, 1L)).distinct(NEIGHBOUR, ALL)).isZero();
    }

    @Test
    void aMedianLeavesNothingBehindForTheNextOne() {
        BagTable table = new BagTable();
        table.add(key(GROUP, 1), 40, 3);
        table.add(key(GROUP, 2), 7, 1);
        BagStates states = new BagStates(BagCells.of(table.entries()));

        assertThat(states.twiceMedian(GROUP, ALL)).hasValue(80);
        assertThat(states.twiceMedian(GROUP, new Span(2, 3, 0))).hasValue(14);
    }

    @Test
    void aValueOfSeveralSlicesCountsOnceInASpanWhereverItBegins() {
        BagTable table = new BagTable();
        for (int slice : new int[] {1, 4, 6}) {
            table.add(key(GROUP, slice), 99, 1);
        }
        table.add(key(GROUP, 4), 50, 1);
        BagStates states = new BagStates(BagCells.of(table.entries()));

        assertThat(states.distinct(GROUP, ALL)).isEqualTo(2);
        assertThat(states.distinct(GROUP, new Span(2, 7, 0))).isEqualTo(2);
        assertThat(states.distinct(GROUP, new Span(5, 7, 0))).isEqualTo(1);
        assertThat(states.distinct(GROUP, new Span(2, 4, 0))).isZero();
    }

    @Test
    void theSameValueInAnotherGroupIsAnotherOne() {
        BagTable table = new BagTable();
        table.add(key(GROUP, 4), 99, 1);
        table.add(key(NEIGHBOUR, 2), 99, 1);
        table.add(key(NEIGHBOUR, 5), 99, 1);
        BagStates states = new BagStates(BagCells.of(table.entries()));

        assertThat(states.distinct(GROUP, ALL)).isEqualTo(1);
        assertThat(states.distinct(NEIGHBOUR, new Span(4, 6, 0))).isEqualTo(1);
        assertThat(states.groups()).containsExactly(GROUP, NEIGHBOUR);
    }

    @Test
    void aTableGrowsWithoutLosingAValue() {
        BagTable table = new BagTable();
        for (int i = 0; i < 5000; i++) {
            table.add(key(GROUP, i % 10), i / 2, 1);
        }

        assertThat(table.size()).isEqualTo(5000);
        assertThat(new BagStates(BagCells.of(table.entries())).distinct(GROUP, ALL))
                .isEqualTo(2500);
    }

    private static long key(long group, int slice) {
        return (group << CellKey.SLICE_BITS) + slice;
    }

    private static BagStates states(Map<Long, Long> values) {
        BagTable table = new BagTable();
        values.forEach((value, count) -> table.add(key(GROUP, 4), value, count));
        return new BagStates(BagCells.of(table.entries()));
    }
}
