package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BagTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(bag(Map.of(10L, 1L, 90L, 1L, 53L, 1L)).twiceMedian()).isEqualTo(106);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoMiddleOnes() {
        assertThat(bag(Map.of(10L, 1L, 53L, 2L, 54L, 2L, 90L, 1L)).twiceMedian())
                .isEqualTo(107);
    }

    @Test
    void equalValuesCountAsOftenAsTheyAreThere() {
        Bag bag = bag(Map.of(1L, 5L, 100L, 2L));

        assertThat(bag.twiceMedian()).isEqualTo(2);
        assertThat(bag.distinct()).isEqualTo(2);
    }

    @Test
    void nothingIsEmptyAndHasNoDifferentValues() {
        assertThat(new Bag().isEmpty()).isTrue();
        assertThat(new Bag().distinct()).isZero();
    }

    private static Bag bag(Map<Object, Long> values) {
        Bag bag = new Bag();
        bag.addAll(values);
        return bag;
    }
}
