package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainsTest {

    private final Chains chains = TestReference.shipped().chains();

    @Test
    void idsOfAnySchemeAreKnown() {
        assertThat(chains.find("GZ_IND10_09")).contains("GZ_IND10_09");
        assertThat(chains.find("YN_NEW3_1")).contains("YN_NEW3_1");
    }

    @Test
    void namesAreThoseOfConfiguredSchemes() {
        assertThat(chains.find("大数据电子信息")).contains("GZ_IND10_09");
        assertThat(chains.find("绿色铝")).isEmpty();
    }

    @Test
    void aNameOfSeveralSchemesIsThatOfTheFirst() {
        String dali = "大理州产业链招商(2023)";
        String yunnan = "云南工业“新三样”";
        assertThat(TestReference.withSchemes(dali, yunnan).chains().find("绿色铝")).contains("DL_CHAIN_2");
        assertThat(TestReference.withSchemes(yunnan, dali).chains().find("绿色铝")).contains("YN_NEW3_1");
        assertThat(TestReference.withSchemes(yunnan, dali).chains().find("绿色硅")).contains("DL_CHAIN_3");
    }

    @Test
    void namesAreComparedAsTheLedgersTextIsNormalised() {
        assertThat(TestReference.withSchemes("贵安新区三大主攻产业(2024)").chains().find("新能源汽车、电池及材料"))
                .contains("GA_LEAD3_2");
    }

    @Test
    void aClassDerivesFromItsDivisionWhereThatIsWhole() {
        assertThat(chains.derived("C3911")).containsExactly("GZ_IND10_09");
        assertThat(chains.derived("C391")).containsExactly("GZ_IND10_09");
        assertThat(chains.derived("C39")).containsExactly("GZ_IND10_09");
    }

    @Test
    void partsDeriveNothing() {
        assertThat(chains.derived("C3841")).isEmpty();
        assertThat(chains.derived("C25")).isEmpty();
    }

    @Test
    void aBareSectionOrNoIndustryDerivesNothing() {
        assertThat(chains.derived("C")).isEmpty();
        assertThat(chains.derived(null)).isEmpty();
    }

    @Test
    void otherSchemesAreNotDerived() {
        assertThat(chains.derived("A03")).isEmpty();
    }

    @Test
    void theNearestLevelDecides() {
        Chains mapped = TestReference.appended(
                        "chain_industry_map.csv", "GZ_IND10_01,C391,whole\nGZ_IND10_02,C3911,whole")
                .chains();
        assertThat(mapped.derived("C3911")).containsExactly("GZ_IND10_02");
        assertThat(mapped.derived("C3912")).containsExactly("GZ_IND10_01");
        assertThat(mapped.derived("C3921")).containsExactly("GZ_IND10_09");
    }

    @Test
    void severalChainsMayTakeOneIndustry() {
        Chains mapped = TestReference.appended("chain_industry_map.csv", "GZ_IND10_01,39,whole")
                .chains();
        assertThat(mapped.derived("C3911")).containsExactly("GZ_IND10_01", "GZ_IND10_09");
    }

    @Test
    void schemesAreToldApart() {
        Chains two = TestReference.withSchemes("贵州十大工业产业", "云南工业“新三样”").chains();
        assertThat(two.inFirstScheme("GZ_IND10_01")).isTrue();
        assertThat(two.inFirstScheme("YN_NEW3_1")).isFalse();
        assertThat(two.configured("YN_NEW3_1")).isTrue();
        assertThat(two.configured("DL_CHAIN_2")).isFalse();
        assertThat(two.name("YN_NEW3_1").zh()).isEqualTo("绿色铝");
    }
}
