package org.investstat.indicator.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FineCellsTest {
    private static final int VERY_MANY = 5_000_000;

    private final FineCells cells = FineCells.of(1).fitting(3, 10);

    @Test
    void rowsOfTheSameBaseAndMembersAreCountedAndSummed() {
        add(cells, new int[] {2, 0, 2}, new int[] {7, 8, 7}, 5, 6, -70);

        assertThat(seen(cells)).containsExactlyInAnyOrder("2 7: 2 -65", "0 8: 1 6");
    }

    @Test
    void rowsAreCountedWhereNothingIsSummed() {
        FineCells counts = FineCells.of(0).fitting(1, 2);
        counts.add(new int[] {0, 1}, 2, new int[2], new int[] {1, 1}, new long[0][]);

        List<Long> rows = new ArrayList<>();
        counts.each((base, member, values, at) -> rows.add(values[at]));
        assertThat(rows).containsExactly(2L);
    }

    @Test
    void cellsStayWhatTheyAreWhenBasesAndMembersAreAdded() {
        add(cells, new int[] {2, 0}, new int[] {9, 1}, 5, 6);

        FineCells wider = cells.fitting(4, 11).fitting(100, 30).fitting(101, 90);
        add(wider, new int[] {100, 2}, new int[] {89, 9}, 1, 2);

        assertThat(wider).isInstanceOf(DenseCells.class);
        assertThat(seen(wider)).containsExactlyInAnyOrder("2 9: 2 7", "0 1: 1 6", "100 89: 1 1");
    }

    @Test
    void cellsStayWhatTheyAreWhenTheyBecomeTooManyToHaveOneEach() {
        add(cells, new int[] {2, 0}, new int[] {9, 1}, 5, 6);

        FineCells paged = cells.fitting(3, VERY_MANY);
        add(paged, new int[] {1, 2}, new int[] {VERY_MANY - 1, 9}, 1, 2);

        assertThat(paged).isInstanceOf(PagedCells.class);
        assertThat(paged.fitting(4, VERY_MANY)).isSameAs(paged);
        assertThat(seen(paged)).containsExactlyInAnyOrder("2 9: 2 7", "0 1: 1 6", "1 " + (VERY_MANY - 1) + ": 1 1");
    }

    @Test
    void anOverflowIsAnError() {
        assertThatThrownBy(() -> add(cells, new int[2], new int[2], Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    private static void add(FineCells cells, int[] bases, int[] members, long... amounts) {
        int[] rows = IntStream.range(0, bases.length).toArray();
        cells.add(rows, rows.length, bases, Arrays.copyOf(members, rows.length), new long[][] {amounts});
    }

    private static List<String> seen(FineCells cells) {
        List<String> seen = new ArrayList<>();
        cells.each(
                (base, member, values, at) -> seen.add(base + " " + member + ": " + values[at] + " " + values[at + 1]));
        return seen;
    }
}
