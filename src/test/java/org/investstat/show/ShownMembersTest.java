package org.investstat.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.investstat.table.Dimension;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class ShownMembersTest {
    private final ShownMembers members = new ShownMembers();

    @Test
    void namesThatSeveralHaveBringTheirCode() {
        members.add("team", "YD4-03", "遵义市小分队");
        members.add("team", "YD5-03", "遵义市小分队");

        assertThat(members.name(Dimension.TEAM, "YD4-03", "遵义市小分队")).isEqualTo(Text.same("遵义市小分队 YD4-03"));
    }

    @Test
    void aNameOfOneAloneStaysAsItIsHoweverOftenItIsShown() {
        members.add("team", "YD4-03", "遵义市小分队");
        members.add("team", "YD4-03", "遵义市小分队");

        assertThat(members.name(Dimension.TEAM, "YD4-03", "遵义市小分队")).isEqualTo(Text.same("遵义市小分队"));
    }

    @Test
    void wordsOfTheProductAreSaidInBothLanguages() {
        assertThat(members.name(Dimension.STAGE, "follow_up", "跟进")).isEqualTo(Text.of("跟进", "follow up"));
    }
}
