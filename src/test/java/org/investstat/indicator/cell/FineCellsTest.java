package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FineCellsTest {
    private final FineCells cells = new FineCells(1);

    @Test
    void rowsOfTheSameBaseAndMembersAreCountedAndSummed() {
        int[] members = {7, 8, 7, 9};
        long[][] amounts = {{5, 6, -70, 1}};
        cells.add(new int[] {0, 1, 2}, 3, new int[] {2, 0, 2}, members, amounts);

        List<String> seen = new ArrayList<>();
        cells.each(
                (base, member, values, at) -> seen.add(base + " " + member + ": " + values[at] + " " + values[at + 1]));
        assertThat(seen).containsExactly("2 7: 2 -65", "0 8: 1 6");
    }

    @Test
    void anOverflowIsAnError() {
        int[] none = new int[2];
        long[][] amounts = {{Long.MAX_VALUE, 1}};

        assertThatThrownBy(() -> cells.add(new int[] {0, 1}, 2, none, none, amounts))
                .isInstanceOf(ArithmeticException.class);
    }
}
