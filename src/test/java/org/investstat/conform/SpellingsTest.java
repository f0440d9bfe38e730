package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Normal;
import org.investstat.text.Spellings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are published as written and compared normalised. */
class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "年产10⁴吨磷酸铁项目, 年产104吨磷酸铁项目",
        "某公司（甲）, 某公司(甲)",
        "½产能, 1⁄2产能",
        "'\u3000\u00A0①号　地块 ', 1号 地块",
    })
    void aNameIsKeptAsWrittenAndComparedNormalised(String written, String compared) {
        Row row = LedgerRows.one(Ledgers.PROJECTS, "project_name=" + written);

        assertThat(row.<String>getAs("project_name")).isEqualTo(Normal.written(written));
        assertThat(row.<String>getAs(LedgerSchema.CONTENT).split("\u001f")[1]).isEqualTo(compared);
    }

    @Test
    void onlyWhiteSpaceAroundANameIsTakenOff() {
        assertThat(Normal.written("\u3000\u00A0①号　地块 \t")).isEqualTo("①号　地块");
    }

    @Test
    void anIdIsPublishedNormalised() {
        assertThat(LedgerRows.one(Ledgers.PROJECTS, "project_id=Ｐ１（甲）").<String>getAs("project_id"))
                .isEqualTo("P1(甲)");
    }

    @Test
    void listsOfTagsAreCutAtBothBars() {
        assertThat(LedgerRows.one(Ledgers.INVESTORS, "tags=小巨人（国家）｜listed").<String[]>getAs("tags"))
                .containsExactly("listed", "小巨人（国家）");
    }

    @Test
    void theOnlySpellingIsPublishedAndOfSeveralTheNormalisedOne() {
        Spellings spellings = Spellings.of(List.of("数博会（线上）", "酒博会(一)", "酒博会（一）", "以商招商"));

        assertThat(spellings.of("数博会（线上）")).isEqualTo("数博会（线上）");
        assertThat(spellings.of("酒博会（一）")).isEqualTo("酒博会(一)");
        assertThat(spellings.of("酒博会(一)")).isEqualTo("酒博会(一)");
        assertThat(spellings.of("以商招商")).isEqualTo("以商招商");
    }

    @Test
    void withoutTheNormalisedOneTheFirstByCodePointIsPublished() {
        Spellings spellings = Spellings.of(List.of("（①）", "(①)", "（1)"));

        assertThat(List.of(spellings.of("（①）"), spellings.of("(①)"), spellings.of("（1)")))
                .containsOnly("(①)");
    }
}
