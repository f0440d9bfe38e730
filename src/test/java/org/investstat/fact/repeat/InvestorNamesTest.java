package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are one investor. */
class InvestorNamesTest {
    private final InvestorNames names = new InvestorNames(RepeatProjects.REGIONS.places());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "恒力石化有限公司",
                "恒力石化有限责任公司",
                "恒力石化集团股份有限公司",
                "恒力石化（集团） 有限公司",
                "恒力石化【贵州】有限公司",
                "深圳市恒力石化有限公司",
                "广东省深圳市恒力石化有限公司",
                "恒力石化集团贵州分公司",
                "恒力石化集团贵州有限公司",
                "恆力石化",
                "恒力石化　有限公司"
            })
    void seatLegalFormBracketsAndSpacesSayNothing(String name) {
        assertThat(names.key(name)).isEqualTo("恒力石化");
    }

    @ParameterizedTest
    @CsvSource({
        "'Nisyn Rolan Co., Ltd.', nisynrolan",
        "'NISYN ROLAN GmbH', nisynrolan",
        "'Nisyn Nabisco Inc.', nisynnabisco",
        "'Nisyn Holdings Pte. Ltd.', nisyn"
    })
    void latinNamesLoseTheirLegalFormsAndKeepTheirWords(String name, String key) {
        assertThat(names.key(name)).isEqualTo(key);
    }

    @Test
    void aSeatAndATradeAloneNameNobodySoTheSeatStays() {
        assertThat(names.key("贵州数据科技有限公司")).isEqualTo("贵州数据科技");
        assertThat(names.key("遵义数据科技有限公司")).isEqualTo("遵义数据科技");
    }

    @Test
    void aCountyElsewhereIsAWordAndNotASeat() {
        assertThat(names.key("东方电气有限公司")).isEqualTo("东方电气");
    }
}
