package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0, 1",
        "-1, 2, 0, -1",
        "5, 2, 0, 3",
        "-5, 2, 0, -3",
        "1, 3, 6, 0.333333",
        "2, 3, 6, 0.666667",
        "-2, 3, 6, -0.666667",
        "329049, 1000000, 3, 0.329",
        "3295, 10000, 3, 0.330",
        "0, 7, 2, 0.00",
    })
    void halvesAreRoundedAwayFromZero(long upper, long lower, int decimals, BigDecimal rounded) {
        assertThat(new BigDecimal(new Fraction(upper, lower)
                                .rounded((long) Math.pow(10, decimals), 1)
                                .toString())
                        .movePointLeft(decimals))
                .isEqualByComparingTo(rounded);
    }

    @Test
    void itIsRoundedOnceAfterScaling() {
        // 0.4995 % would become 0.5 and then 1 if it were rounded twice.
        assertThat(new Fraction(4995, 1_000_000).rounded(100, 1)).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "150, 1, 100, 1, 50.000000",
        "0, 1, 100, 1, -100.000000",
        "100, 1, 300, 1, -66.666667",
        "-50, 1, 100, 1, -150.000000",
        "1, 3, 1, 4, 33.333333",
    })
    void aChangeInPercentIsExactUntilItIsRounded(long upper, long lower, long upper0, long lower0, BigDecimal change) {
        assertThat(millionths(new Fraction(upper, lower).percentChange(new Fraction(upper0, lower0), 6)))
                .isEqualByComparingTo(change);
    }

    @ParameterizedTest
    @CsvSource({
        "41, 100, 329, 1000, 8.100000",
        "1, 3, 2, 3, -33.333333",
        "1, 3, 1, 3, 0.000000",
        "2, 3, 1, 7, 52.380952",
    })
    void aChangeInPointsIsTheDifferenceOfTheExactRatios(
            long upper, long lower, long upper0, long lower0, BigDecimal change) {
        assertThat(millionths(new Fraction(upper, lower).pointChange(new Fraction(upper0, lower0), 6)))
                .isEqualByComparingTo(change);
    }

    @Test
    void largeSumsDoNotOverflow() {
        Fraction large = new Fraction(Long.MAX_VALUE, 3);

        assertThat(millionths(large.percentChange(large, 6))).isEqualByComparingTo("0");
        assertThat(millionths(large.pointChange(new Fraction(0, Long.MAX_VALUE), 6)))
                .isPositive();
        assertThat(large.rounded(100, 1).toString()).isEqualTo("307445734561825860233");
    }

    @Test
    void shortArithmeticAndLongArithmeticAgree() {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            long upper = random.nextLong() >> random.nextInt(60);
            long lower = 1 + (random.nextLong() >>> (1 + random.nextInt(61)));
            long factor = (long) Math.pow(10, random.nextInt(9));
            BigDecimal exact = BigDecimal.valueOf(upper)
                    .multiply(BigDecimal.valueOf(factor))
                    .divide(BigDecimal.valueOf(lower), 0, RoundingMode.HALF_UP);

            assertThat(new BigDecimal(
                            new Fraction(upper, lower).rounded(factor, 1).toString()))
                    .as("%d * %d / %d", upper, factor, lower)
                    .isEqualByComparingTo(exact);
        }
    }

    private static BigDecimal millionths(Number number) {
        return new BigDecimal(number.toString()).movePointLeft(Fraction.SCALE);
    }

    @Test
    void overZeroThereIsNoValue() {
        assertThatThrownBy(() -> new Fraction(1, 0)).hasMessage("a fraction over zero is no value");
    }
}
