package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much smaller than in the published run a ledger may be. */
class DeliveryTest {
    @ParameterizedTest
    @CsvSource({
        "50438, 20000, true", "50438, 45500, false", "100, 90, false", "100, 89, true", "5, 4, false", "4, 2, false",
        "4, 1, true", "1, 0, true", "0, 0, false", "10, 12, false", "20, 16, false", "20, 15, true"
    })
    void aTenthMayBeMissingAndAHandfulOfASmallLedger(long then, long now, boolean tooFew) {
        assertThat(Delivery.USUAL.tooFew(then, now)).isEqualTo(tooFew);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, true", "100, 99, false", "100, 98, true"})
    void aShareThatIsSaidHoldsToTheRow(long then, long now, boolean tooFew) {
        Delivery said = new Delivery(false, 0, Optional.of(new BigDecimal("0.01")), Optional.empty());

        assertThat(said.tooFew(then, now)).isEqualTo(tooFew);
    }

    @Test
    void noRowAtAllIsTooFewWhateverIsSaid() {
        Delivery anything = new Delivery(false, 0, Optional.of(BigDecimal.ONE), Optional.empty());

        assertThat(anything.tooFew(100, 1)).isFalse();
        assertThat(anything.tooFew(100, 0)).isTrue();
    }

    @Test
    void aShareIsWrittenEitherWay() {
        assertThat(Delivery.share("10%")).isEqualByComparingTo("0.1");
        assertThat(Delivery.share("0.1")).isEqualByComparingTo("0.1");
        assertThatThrownBy(() -> Delivery.share("ten"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'ten' is no share; write 10% or 0.1");
        assertThatThrownBy(() -> Delivery.share("10")).isInstanceOf(Failure.class);
    }
}
