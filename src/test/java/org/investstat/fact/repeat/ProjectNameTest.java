package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What project names are compared by. */
class ProjectNameTest {

    private static ProjectName name(String name) {
        return ProjectName.of(name, List.of("恒力新材料"), RepeatProjects.REGIONS.places());
    }

    private static boolean differ(String one, String other) {
        boolean there = name(one).marks().differ(name(other).marks());
        assertThat(name(other).marks().differ(name(one).marks())).isEqualTo(there);
        return there;
    }

    @ParameterizedTest
    @ValueSource(strings = {"贵阳市南明区恒力高端纺织产业园项目", "恒力（贵安新区）高端纺织项目", "恒力新材料高端纺织生产基地建设项目(一期)", "高端纺织", "恒力年产10万吨高端纺织项目"})
    void placesTheInvestorMarksAndCommonWordsSayNothing(String written) {
        assertThat(name(written).core()).isEqualTo("高端纺织");
    }

    @Test
    void namesOfCommonWordsOnlyAreComparedAsTheyAreButForPlacesAndMarks() {
        assertThat(name("贵阳恒力产业园项目").similarity(name("恒力产业园（一期）"))).isEqualByComparingTo("0.8");
        assertThat(name("恒力产业园项目").similarity(name("恒力高端纺织产业园"))).isLessThan(new BigDecimal("0.5"));
    }

    @Test
    void similarityIsTheShareOfCommonPairsOfCharacters() {
        assertThat(name("磷酸铁锂").similarity(name("磷酸铁锂"))).isEqualByComparingTo("1");
        assertThat(name("光伏组件").similarity(name("光伏玻璃"))).isEqualByComparingTo("0.333333333333");
        assertThat(name("光伏组件").similarity(name("酱香白酒"))).isZero();
        assertThat(name("茶").similarity(name("酒"))).isZero();
    }

    @Test
    void repeatedPairsCountAsOftenAsTheyStandInBoth() {
        assertThat(name("茶茶茶").similarity(name("茶茶"))).isEqualByComparingTo("0.666666666667");
    }

    @ParameterizedTest
    @CsvSource({
        "恒力园一期, 恒力园二期",
        "恒力园（一期）, 恒力园第2期",
        "恒力园Phase I, 恒力园Phase II",
        "恒力园(一), 恒力园(二)",
        "恒力项目(1), 恒力项目(2)",
        "恒力项目一, 恒力项目2",
        "恒力园十一期, 恒力园十二期",
        "恒力园A区, 恒力园B区",
        "1#恒力厂房, 2#恒力厂房",
        "恒力1号厂房, 恒力2号厂房",
        "恒力园北地块, 恒力园南地块",
        "恒力第一工厂, 恒力第二工厂",
        "恒力光伏100MW项目, 恒力光伏50兆瓦项目",
        "恒力年产10万吨项目, 恒力年产5万吨项目",
        "恒力园, 恒力园二期",
        "恒力园, 恒力园扩建项目"
    })
    void otherPhasesNumbersPlotsAndCapacitiesAreOtherProjects(String one, String other) {
        assertThat(differ(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "恒力园一期, 恒力园Ⅰ期",
        "恒力园一期, 恒力园(1)",
        "恒力园, 恒力园一期",
        "恒力园, 恒力园A区",
        "恒力园一期, 恒力园一二期",
        "恒力光伏100MW项目, 恒力光伏100兆瓦项目",
        "恒力年产10万吨项目, 恒力年产100000吨项目",
        "恒力园占地20亩, 恒力园年产5万吨",
        "恒力湖南区域中心, 恒力湖北区域中心"
    })
    void theSameMarkOrOneThatOnlyOneNameBearsSaysNothing(String one, String other) {
        assertThat(differ(one, other)).isFalse();
    }
}
