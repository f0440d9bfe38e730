package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);
    private final RegionGroups groups = TestReference.shipped().groups();

    @Test
    void anOriginIsInTheGroupsOfItselfAndOfItsAncestors() {
        assertThat(groups.groupsOf("440305", TODAY))
                .containsExactly("GBA", "GBA_BROAD", "HU_ZHE_YUE", "PPRD", "PRD", "SZ_RADIATE");
    }

    @Test
    void aProvinceIsNotInAGroupOfItsCities() {
        assertThat(groups.groupsOf("440000", TODAY)).containsExactly("GBA_BROAD", "HU_ZHE_YUE", "PPRD");
    }

    @Test
    void membershipIsDated() {
        RegionGroups dated = TestReference.appended("region_groups.csv", "T,试验组,SGP,2019-12-01,,x")
                .groups();
        assertThat(dated.groupsOf("SGP", LocalDate.of(2019, 11, 30))).isEmpty();
        assertThat(dated.groupsOf("SGP", LocalDate.of(2019, 12, 1))).containsExactly("T");
    }

    /** The day a name was coined is no change of members: they are compared through all years. */
    @Test
    void theShippedGroupsHaveAlwaysHeld() {
        assertThat(groups.groupsOf("310115", LocalDate.of(2006, 1, 1)))
                .isEqualTo(groups.groupsOf("310115", TODAY))
                .contains("YRD", "HU_ZHE_YUE");
    }

    @Test
    void theLastDayBelongsToTheSpan() {
        RegionGroups dated = TestReference.appended("region_groups.csv", "T,试验组,USA,2020-01-01,2020-12-31,x")
                .groups();
        assertThat(dated.groupsOf("USA", LocalDate.of(2020, 12, 31))).containsExactly("T");
        assertThat(dated.groupsOf("USA", LocalDate.of(2021, 1, 1))).isEmpty();
    }

    @Test
    void inProvinceOriginsAndCustomUnitsBelongToo() {
        assertThat(groups.groupsOf("GUIAN", TODAY)).containsExactly("GUIYANG_GUIAN", "PPRD");
        assertThat(groups.groupsOf("520102", TODAY)).containsExactly("GUIYANG_GUIAN", "PPRD");
    }

    @Test
    void aForeignOriginIsInNone() {
        assertThat(groups.groupsOf("SGP", TODAY)).isEmpty();
    }

    @Test
    void groupsHaveNames() {
        assertThat(groups.name("BTH").zh()).isEqualTo("京津冀");
        assertThat(groups.ids()).contains("BTH", "GBA").isSorted();
    }
}
