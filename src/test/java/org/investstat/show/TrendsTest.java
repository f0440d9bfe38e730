package org.investstat.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final List<Object> FIGURE = List.of("520000", "contract_amount");
    private static final List<Object> OTHER = List.of("520100", "contract_amount");
    private final Trends trends = new Trends();

    @Test
    void aTrendHasThePeriodsOfItsKindUpToItsOwn() {
        add("year", "2021", 1);
        add("year", "2022", 2);
        add("year", "2023", 3);
        add("quarter", "2022Q1", 9);

        assertThat(trends.upTo("year", "2022", FIGURE, null)).containsExactly(number(1), number(2));
    }

    @Test
    void aPeriodThatOnlyOthersHaveIsAbsent() {
        add("year", "2021", 1);
        trends.add("year", "2022", OTHER, number(5));
        add("year", "2023", 3);

        assertThat(trends.upTo("year", "2023", FIGURE, BigDecimal.ZERO))
                .containsExactly(number(1), number(0), number(3));
        assertThat(trends.upTo("year", "2023", FIGURE, null)).containsExactly(number(1), null, number(3));
    }

    @Test
    void theLastTwelveAreEnough() {
        for (int month = 10; month < 40; month++) {
            add("month", "2022-" + month, month);
        }

        assertThat(trends.upTo("month", "2022-39", FIGURE, null)).hasSize(12).startsWith(number(28));
    }

    @Test
    void windowsDoNotFollowEachOther() {
        add("window", "a", 1);

        assertThat(trends.upTo("window", "a", FIGURE, null)).isEmpty();
    }

    private void add(String kind, String period, int value) {
        trends.add(kind, period, FIGURE, number(value));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
