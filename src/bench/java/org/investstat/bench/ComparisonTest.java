package org.investstat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the benchmark trusts before a time counts. */
class ComparisonTest {
    private static final Answer TWO_CELLS = sink -> {
        sink.cell("contract_amount", "chain", "520000", "GZ_1", "2023", 2, 300);
        sink.cell("contract_amount", "chain", "520000", "GZ_2", "2023", 1, 100);
    };

    @Test
    void theOrderOfCellsDoesNotMatter() throws Exception {
        Comparison comparison = Comparison.with("one", TWO_CELLS);

        assertThat(comparison.cells()).isEqualTo(2);
        assertThat(comparison.difference("other", sink -> {
                    sink.cell("contract_amount", "chain", "520000", "GZ_2", "2023", 1, 100);
                    sink.cell("contract_amount", "chain", "520000", "GZ_1", "2023", 2, 300);
                }))
                .isEmpty();
    }

    @Test
    void anotherSumIsADifference() throws Exception {
        assertThat(Comparison.with("one", TWO_CELLS).difference("other", sink -> {
                    sink.cell("contract_amount", "chain", "520000", "GZ_1", "2023", 2, 300);
                    sink.cell("contract_amount", "chain", "520000", "GZ_2", "2023", 1, 101);
                }))
                .contains("contract_amount / chain / 520000 / GZ_2 / 2023: one has 1 rows, sum 100, other has 1 rows,"
                        + " sum 101");
    }

    @Test
    void aCellTooManyIsADifference() throws Exception {
        assertThat(Comparison.with("one", sink -> {}).difference("other", TWO_CELLS))
                .contains("contract_amount / chain / 520000 / GZ_1 / 2023: one has nothing, other has 2 rows, sum 300");
    }

    @Test
    void aCellTooFewIsADifference() throws Exception {
        assertThat(Comparison.with("one", TWO_CELLS)
                        .difference(
                                "other",
                                sink -> sink.cell("contract_amount", "chain", "520000", "GZ_1", "2023", 2, 300)))
                .contains("contract_amount / chain / 520000 / GZ_2 / 2023: one has 1 rows, sum 100, other has nothing");
    }

    @Test
    void aCellThatComesTwiceIsADifference() throws Exception {
        Comparison comparison = Comparison.with("one", TWO_CELLS);

        assertThat(comparison.difference("other", sink -> {
                    TWO_CELLS.forEach(sink);
                    sink.cell("contract_amount", "chain", "520000", "GZ_1", "2023", 2, 300);
                }))
                .contains(
                        "contract_amount / chain / 520000 / GZ_1 / 2023: one has one cell, other has 2 rows, sum 300");
        assertThatThrownBy(() -> Comparison.with("one", sink -> {
                    TWO_CELLS.forEach(sink);
                    TWO_CELLS.forEach(sink);
                }))
                .hasMessage("one has two cells of contract_amount / chain / 520000 / GZ_1 / 2023");
    }
}
