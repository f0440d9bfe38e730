package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.investstat.ShippedDefinitions;
import org.investstat.indicator.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as they are printed. Sums of money are 分. */
class PrinterTest {
    private static final Definitions SHIPPED = ShippedDefinitions.on(LocalDate.of(2023, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "contract_amount, 11050000000000, 1, 1105.00亿元",
        "contract_amount, 5385500000, 1, 0.54亿元",
        "contract_amount, 50000000, 1, 0.01亿元",
        "contract_amount, 49999999, 1, 0.00亿元",
        "contract_count, 1590, 1, 1590个",
        "contract_amount_share, 329, 1000, 32.9%",
        "contract_amount_share, 3285, 10000, 32.9%",
        "contract_amount_share, 1, 1, 100.0%",
        "average_contract_amount, 23130000000000, 69, 33.52亿元",
        "start_rate, 2, 3, 66.7%",
        "days_sign_to_start, 107, 2, 53.5天",
        "expected_jobs, 1200, 1, 1200人",
    })
    void aValueIsPrintedInItsUnitWithItsDecimals(String indicator, long upper, long lower, String text) {
        assertThat(printer(indicator).text(new Fraction(upper, lower))).isEqualTo(text);
    }

    @Test
    void noValueIsADash() {
        assertThat(printer("start_rate").text(null)).isEqualTo("—");
        assertThat(printer("start_rate").value(null)).isNull();
    }

    @Test
    void thePublishedValueIsInMillionths() {
        assertThat(printer("contract_amount").value(new Fraction(1, 1))).isEqualTo(0L);
        assertThat(printer("contract_amount").value(new Fraction(12_345_678_901L, 1)))
                .isEqualTo(1_234_568L);
        assertThat(printer("start_rate").value(new Fraction(2, 3))).isEqualTo(66_666_667L);
    }

    @Test
    void numeratorsAndDenominatorsAreYuanOrCounts() {
        assertThat(printer("average_contract_amount").numerator(12_345)).isEqualTo(123_450_000L);
        assertThat(printer("average_contract_amount").denominator(3)).isEqualTo(3_000_000L);
        assertThat(printer("contract_amount_share").denominator(12_345)).isEqualTo(123_450_000L);
        assertThat(printer("project_count_share").denominator(3)).isEqualTo(3_000_000L);
    }

    @Test
    void aValueBeyond64BitsIsStillExact() {
        assertThat(printer("expected_jobs").value(new Fraction(Long.MAX_VALUE, 1)))
                .isEqualTo(new BigDecimal("9223372036854775807.000000"));
        assertThat(printer("expected_jobs").text(new Fraction(Long.MAX_VALUE, 1)))
                .isEqualTo("9223372036854775807人");
    }

    @Test
    void amountsCountsMediansAndAveragesChangeInPercent() {
        for (String id : new String[] {
            "contract_amount", "contract_count", "days_sign_to_start", "average_contract_amount", "stage_days"
        }) {
            assertThat(SHIPPED.indicator(id).changeUnit()).as(id).isEqualTo("%");
            assertThat(printer(id).change(new Fraction(3, 1), new Fraction(2, 1)))
                    .as(id)
                    .isEqualTo(50_000_000L);
        }
    }

    @Test
    void sharesAndRatesChangeInPercentagePoints() {
        for (String id : new String[] {"contract_amount_share", "start_rate", "stage_conversion_rate"}) {
            assertThat(SHIPPED.indicator(id).changeUnit()).as(id).isEqualTo("pp");
            assertThat(printer(id).change(new Fraction(41, 100), new Fraction(329, 1000)))
                    .as(id)
                    .isEqualTo(8_100_000L);
        }
    }

    @Test
    void aChangeInPercentNeedsAPositiveEarlierValue() {
        assertThat(printer("contract_amount").change(new Fraction(3, 1), new Fraction(0, 1)))
                .isNull();
        assertThat(printer("contract_amount").change(new Fraction(3, 1), new Fraction(-2, 1)))
                .isNull();
        assertThat(printer("contract_amount").change(new Fraction(3, 1), null)).isNull();
        assertThat(printer("contract_amount").change(null, new Fraction(3, 1))).isNull();
    }

    @Test
    void aChangeInPointsDoesNot() {
        assertThat(printer("start_rate").change(new Fraction(1, 2), new Fraction(0, 3)))
                .isEqualTo(50_000_000L);
    }

    private static Printer printer(String indicator) {
        return new Printer(SHIPPED.indicator(indicator));
    }
}
