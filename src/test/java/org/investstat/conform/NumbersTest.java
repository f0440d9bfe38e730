package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "1234.5; 1234.5", "1,234.5; 1234.5", "12,345,678; 12345678", "-3.25; -3.25", "007; 7"})
    void readsPlainAndGroupedNumbers(String text, BigDecimal number) {
        assertThat(Numbers.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.10",
                "007.50",
                "999999999999999999",
                "9999999999999999999",
                "12345678901234567.8",
                "123456789012345678.9",
                "-12345678901234567890.25"
            })
    void readsAnyNumberOfDigitsExactly(String text) {
        assertThat(Numbers.read(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "1,23",
                "12,34,567",
                "1,2345",
                ",123",
                "1.",
                ".5",
                "+5",
                "1e5",
                "NaN",
                "1 234",
                "--1",
                "0x10",
                "一百"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(problem(() -> Numbers.read(text)))
                .isEqualTo("number_unreadable: '" + text + "' is not a number: write it as 1234.5 or 1,234.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"约2.7", "2.7余", "近100", "100余", "约1,000"})
    void doesNotGuessAtApproximations(String text) {
        assertThat(problem(() -> Numbers.read(text)))
                .isEqualTo("number_approximate: '" + text + "' is approximate: give the exact figure");
    }

    @Test
    void refusesANumberOfMoreThanSixtyCharacters() {
        assertThat(problem(() -> Numbers.read("1".repeat(61)))).startsWith("number_unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.7亿元; ''; 270000000",
                "10,000万元; ''; 100000000",
                "5元; ''; 5",
                "3; ''; 30000",
                "3; 元; 3",
                "3; 亿元; 300000000",
                "3亿元; 亿元; 300000000",
                "2.7 亿元; ''; 270000000",
                "0.0001; ''; 1",
            })
    void anAmountTakesItsUnitFromTheSuffixThenTheColumnThenTheLedger(String text, String unit, BigDecimal yuan) {
        assertThat(Numbers.amount(text, unit, MoneyUnit.WAN)).isEqualByComparingTo(yuan);
    }

    @Test
    void aSuffixAndAUnitThatDisagreeAreRefused() {
        Unreadable unreadable =
                catchThrowableOfType(Unreadable.class, () -> Numbers.amount("2.7亿元", "万元", MoneyUnit.WAN));
        assertThat(unreadable.code()).isEqualTo("unit_disagrees");
        assertThat(unreadable.reason())
                .isEqualTo(
                        Text.of("金额“2.7亿元”与单位“万元”不一致，保留一个", "amount '2.7亿元' and unit '万元' disagree: keep one of them"));
    }

    @Test
    void anApproximateAmountIsRefusedWhateverItsUnit() {
        assertThat(problem(() -> Numbers.amount("约10亿元", "", MoneyUnit.WAN)))
                .isEqualTo("number_approximate: '约10' is approximate: give the exact figure");
        assertThat(problem(() -> Numbers.amount("10余亿元", "", MoneyUnit.WAN)))
                .isEqualTo("number_approximate: '10余' is approximate: give the exact figure");
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThat(problem(() -> Numbers.unit("千元"))).isEqualTo("unit_unknown: unit '千元' is unknown: use 元, 万元 or 亿元");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "12.0, 12", "999999999999999, 999999999999999"})
    void readsCounts(String text, long count) {
        assertThat(Numbers.count(text)).isEqualTo(count);
    }

    @Test
    void aCountIsWholeAndNotNegative() {
        assertThat(problem(() -> Numbers.count("1.5"))).isEqualTo("number_unreadable: '1.5' is not a whole number");
        assertThat(problem(() -> Numbers.count("-1"))).isEqualTo("number_negative: '-1' is below zero: check the sign");
        assertThat(problem(() -> Numbers.count("1" + "0".repeat(15)))).startsWith("number_unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, false, 0.4",
        "1, false, 1",
        "40%, false, 0.4",
        "33.3 %, false, 0.333",
        "40, true, 0.4",
        "40%, true, 0.4"
    })
    void readsSharesAndPercentages(String text, boolean plainIsPercent, BigDecimal share) {
        assertThat(Numbers.share(text, plainIsPercent)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "1.01", "-0.1", "101%", "约30%", "一半", "%"})
    void refusesAShareOutsideOfZeroToOne(String text) {
        assertThat(problem(() -> Numbers.share(text, false)))
                .isEqualTo("share_unreadable: '" + text + "' is not a number between 0 and 1 or a percentage");
    }

    private static String problem(ThrowingCallable reading) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, reading);
        return unreadable.code() + ": " + unreadable.reason().en();
    }
}
