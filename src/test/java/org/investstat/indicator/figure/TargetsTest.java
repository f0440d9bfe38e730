package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;
import static org.investstat.indicator.figure.BusyProvince.row;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures held against their targets (contract, section 4), and the board that ranks them. */
class TargetsTest {

    @Test
    void aTargetStandsByTheTotalsOfItsYear() {
        assertThat(row("fund_size", "520102", "2022"))
                .contains(decimal("12"), atIndex(26))
                .contains("min", atIndex(27))
                .contains(decimal("1.583333"), atIndex(28))
                .contains(decimal("1"), atIndex(29));
        assertThat(row("fund_size", "520102", "2021")[26]).isNull();
        assertThat(row("fund_size", "520102", "ALL")[26]).isNull();
        assertThat(row("fund_size", "520100", "2022")[26]).isNull();
    }

    @Test
    void theScheduleIsThePartOfTheYearThatHasPassed() {
        assertThat(row("fund_size", "520102", "2023YTD")[29]).isEqualTo(decimal("0.495890"));
        assertThat(row("fund_size", "520102", "2023")[29]).isEqualTo(decimal("0.495890"));
    }

    @Test
    void aTargetOfZeroIsNeverCompleted() {
        assertThat(row("staff_count", "520103", "2023")[26]).isEqualTo(decimal("0"));
        assertThat(row("staff_count", "520103", "2023")[28]).isNull();
    }

    @Test
    void theScoreboardRanksRegionsOfOneLevelByCompletion() {
        assertThat(scores("fund_size", "2023"))
                .containsExactly(
                        "520102 10.000000 of 50.000000 0.200000 behind true rank 1",
                        "520103 0 of 7.000000 0.000000 behind true rank 2");
        assertThat(scores("staff_count", "2022"))
                .containsExactly("520102 115.000000 of 50.000000 2.300000 behind false rank 1");
        assertThat(scores("staff_count", "2023")).containsExactly("520103 0 of 0.000000 null behind null rank null");
    }

    private static List<String> scores(String indicator, String period) {
        return BusyProvince.scoreboard().stream()
                .filter(r -> indicator.equals(r[8]) && period.equals(r[4]))
                .map(r -> r[0] + " " + plain(r[11]) + " of " + r[12] + " " + r[14] + " behind " + r[16] + " rank "
                        + r[17])
                .sorted()
                .toList();
    }

    private static String plain(Object millionths) {
        return millionths.equals(0L)
                ? "0"
                : BigDecimal.valueOf((Long) millionths, 6).toString();
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(6);
    }
}
