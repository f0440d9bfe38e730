package org.investstat.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfMonthTest {
    @ParameterizedTest
    @CsvSource({
        "2020-06-A, 2020-06-01, 2020-06-15, 2020-05-B, 2020-06-B, 2020-06-20",
        "2020-06-B, 2020-06-16, 2020-06-30, 2020-06-A, 2020-07-A, 2020-07-05",
        "2020-02-B, 2020-02-16, 2020-02-29, 2020-02-A, 2020-03-A, 2020-03-05",
        "2021-12-B, 2021-12-16, 2021-12-31, 2021-12-A, 2022-01-A, 2022-01-05",
        "2022-01-A, 2022-01-01, 2022-01-15, 2021-12-B, 2022-01-B, 2022-01-20",
    })
    void knowsItsDaysItsNeighboursAndWhenItsLedgerIsDue(
            String id, String start, String end, String previous, String next, String due) {
        HalfMonth halfMonth = HalfMonth.of(id);

        assertThat(halfMonth.id()).isEqualTo(id);
        assertThat(halfMonth.start()).isEqualTo(start);
        assertThat(halfMonth.end()).isEqualTo(end);
        assertThat(halfMonth.previous().id()).isEqualTo(previous);
        assertThat(halfMonth.next().id()).isEqualTo(next);
        assertThat(halfMonth.dueOn(5)).isEqualTo(due);
    }
}
