package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    private final Industries industries = TestReference.shipped().industries();

    @ParameterizedTest
    @CsvSource({
        "C39, C39",
        "c39, C39",
        "39, C39",
        "391, C391",
        "3911, C3911",
        "C3911, C3911",
        "c3911, C3911",
        "C, C",
        "c, C",
        "01, A01",
        "0111, A0111",
        "111, B111",
        "11, B11"
    })
    void codesOfEveryLevelWithAndWithoutTheirLetter(String text, String code) {
        assertThat(industries.find(text).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D39", "1", "99", "Z", "C39111", "39-11", "计算机", ""})
    void anythingElseIsUnknown(String text) {
        assertThat(industries.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A, primary, non_industry, true",
        "B, secondary, industry, true",
        "C, secondary, industry, true",
        "D, secondary, industry, false",
        "E, secondary, non_industry, false",
        "A01, primary, non_industry, false",
        "A05, tertiary, non_industry, false",
        "B11, tertiary, non_industry, false",
        "B06, secondary, industry, false",
        "C43, tertiary, non_industry, false",
        "C4310, tertiary, non_industry, false",
        "C3911, secondary, industry, false",
        "I65, tertiary, non_industry, false"
    })
    void sectorsGoByDivision(String code, String sector, String industry, boolean mixed) {
        Industry found = industries.find(code).orElseThrow();
        assertThat(found.sector()).isEqualTo(sector);
        assertThat(found.industry()).isEqualTo(industry);
        assertThat(found.bareMixedSection()).isEqualTo(mixed);
    }

    @Test
    void aClassKnowsItsDivisionAndSection() {
        Industry found = industries.find("3911").orElseThrow();
        assertThat(found.level()).isEqualTo("class");
        assertThat(found.division()).isEqualTo("C39");
        assertThat(found.section()).isEqualTo("C");
    }

    @Test
    void aSectionHasNoDivision() {
        assertThat(industries.find("C").orElseThrow().division()).isNull();
        assertThat(industries.find("C").orElseThrow().section()).isEqualTo("C");
    }
}
