package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "91440300708461136T"})
    void acceptsCodesWhoseCheckDigitFits(String code) {
        assertThat(CreditCode.valid(code)).isTrue();
    }

    @Test
    void refusesAnotherCheckDigit() {
        assertThat(CreditCode.valid("914403001922038217")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440300192203821", "9144030019220382166", "91440300I922038216", "91440300192203821O"})
    void refusesOtherLengthsAndLettersThatTheCodeLeavesOut(String code) {
        assertThat(CreditCode.valid(code)).isFalse();
    }

    @Test
    void refusesTwoDigitsInTheWrongOrder() {
        assertThat(CreditCode.valid("914403001922083216")).isFalse();
    }
}
