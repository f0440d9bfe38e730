package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two projects are suspected to be one. */
class RepeatRulesTest {
    private static final RepeatProjects A = RepeatProjects.of("A");
    private static final RepeatProjects B = RepeatProjects.of("B").region("520303");

    private static Optional<RepeatPair> compare(RepeatProjects one, RepeatProjects other) {
        return new RepeatRules(RepeatProjects.REGIONS).compare(one.build(), other.build());
    }

    private static boolean suspected(RepeatProjects one, RepeatProjects other) {
        return compare(one, other).isPresent();
    }

    @Test
    void oneInvestorNameAmountAndMonthInTwoUnits() {
        RepeatPair pair = compare(B, A).orElseThrow();

        assertThat(pair.one().id()).isEqualTo("A");
        assertThat(pair.other().id()).isEqualTo("B");
        assertThat(pair.evidence())
                .containsExactly(
                        RepeatEvidence.SAME_INVESTOR_NAME,
                        RepeatEvidence.SIMILAR_NAME,
                        RepeatEvidence.SAME_AMOUNT,
                        RepeatEvidence.NEAR_MONTH);
        assertThat(pair.similarity()).isEqualByComparingTo("1");
    }

    @Test
    void aCreditCodeMakesOneInvestorOfTwoNames() {
        RepeatProjects one = A.code("91440300123456789A").investor("恒力有限公司");

        assertThat(compare(one, B.code("91440300123456789A").investor("力恒有限公司"))
                        .orElseThrow()
                        .evidence())
                .contains(RepeatEvidence.SAME_CREDIT_CODE)
                .doesNotContain(RepeatEvidence.SAME_INVESTOR_NAME);
        assertThat(suspected(one, B.code("91440300987654321B").investor("力恒有限公司")))
                .isFalse();
    }

    @Test
    void otherCreditCodesOfOneNameAreToldInTheEvidence() {
        assertThat(compare(A.code("91440300123456789A"), B.code("91520100123456789B"))
                        .orElseThrow()
                        .evidence())
                .contains(RepeatEvidence.SAME_INVESTOR_NAME, RepeatEvidence.OTHER_CREDIT_CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "520102, unknown, 520303, unknown, units",
        "520102, 一队, 520303, 二队, units",
        "520102, 一队, 520102, unknown, front_and_home",
        "520102, 一队, 520102, 二队, front_and_home",
        "520100, 一队, 520102, unknown, front_and_home",
        "520100, unknown, 520102, unknown, unit_and_host",
        "GUIAN, unknown, 520402, unknown, unit_and_host",
        "520181, 一队, GUIAN, unknown, unit_and_host",
        "GUIAN, unknown, 520100, unknown, unit_and_host",
        "GUIAN, unknown, 520303, unknown, units"
    })
    void theRelationSaysHowTheUnitsStandToOneAnother(
            String region, String team, String otherRegion, String otherTeam, String relation) {
        RepeatProjects one = A.region(region).team(team);

        assertThat(compare(one, B.region(otherRegion).team(otherTeam))
                        .orElseThrow()
                        .relation()
                        .id())
                .isEqualTo(relation);
    }

    @Test
    void oneUnitKnowsThatItHasTwoProjects() {
        assertThat(suspected(A, B.region("520102"))).isFalse();
        assertThat(suspected(A.team("一队"), B.region("520102").team("一队"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-10, 2023-04-10, true",
        "2023-03-10, 2023-04-11, false",
        "2023-03-10, 2023-02-10, true",
        "2023-01-31, 2023-02-28, true",
        "2023-01-31, 2023-03-01, false"
    })
    void theyAreSignedAtMostOneMonthApart(String on, String other, boolean suspected) {
        assertThat(suspected(A.on(on), B.on(other))).isEqualTo(suspected);
        assertThat(suspected(A.on(other), B.on(on))).isEqualTo(suspected);
    }

    @ParameterizedTest
    @CsvSource({
        "300000000, 294000000, same_amount",
        "300000000, 293999999, ''",
        "300000000, 30000, amount_times_10000",
        "300000000, 3000, ''",
        "0, 0, same_amount",
        "0, 9000, ''"
    })
    void amountsDifferByAFiftiethOrByAMistakenUnit(long yuan, long other, String evidence) {
        Optional<RepeatPair> pair =
                new RepeatRules(RepeatProjects.REGIONS).compare(A.fen(yuan * 100), B.fen(other * 100));

        assertThat(pair.map(p -> p.evidence().stream()
                                .map(RepeatEvidence::id)
                                .filter(id -> id.contains("amount"))
                                .findFirst()
                                .orElseThrow())
                        .orElse(""))
                .isEqualTo(evidence);
    }

    @Test
    void phasesOfOneProjectAndProjectsOfOneGroupAreNotSuspected() {
        assertThat(suspected(A.name("恒力纺织园一期"), B.name("恒力纺织园二期"))).isFalse();
        assertThat(suspected(A.name("恒力纺织园"), B.name("恒力石化园"))).isFalse();
    }

    @Test
    void oneKindOfPlantWithOtherAmountsOrInvestorsIsNotSuspected() {
        assertThat(suspected(A.yi(3), B.yi(4))).isFalse();
        assertThat(suspected(A, B.investor("瑾岚有限公司"))).isFalse();
    }
}
