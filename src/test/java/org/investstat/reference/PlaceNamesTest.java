package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.investstat.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names without the places in them, and which units stand on the same ground. */
class PlaceNamesTest {
    private final Regions regions = Shipped.reference().regions();
    private final PlaceNames places = regions.places();

    @ParameterizedTest
    @CsvSource({"贵阳市南明区恒力产业园, 恒力产业园", "恒力(贵安新区)产业园, 恒力()产业园", "贵州省恒力贵安产业园, 恒力产业园", "水城县恒力产业园, 恒力产业园", "深圳恒力产业园, 深圳恒力产业园"
    })
    void placesOfTheHomeProvinceGoWhereverTheyStand(String name, String rest) {
        assertThat(places.withoutHome(name)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"广东省深圳市恒力, 恒力", "深圳恒力, 恒力", "恒力深圳, 恒力深圳", "贵阳, ''", "东方恒力, 东方恒力"})
    void aSeatIsWhatANameBeginsWith(String name, String rest) {
        assertThat(places.withoutLeading(name)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "GUIAN, 520402, true",
        "520402, GUIAN, true",
        "GUIAN, 520400, true",
        "GUIAN, 520303, false",
        "520402, 520400, false"
    })
    void aCustomUnitOverlapsTheCountiesItLiesInAndTheirPrefectures(String one, String other, boolean overlap) {
        assertThat(regions.overlap(one, other)).isEqualTo(overlap);
    }

    @Test
    void aCountyIsNestedInItsPrefectureAndProvince() {
        assertThat(regions.nested("520402", "520400")).isTrue();
        assertThat(regions.nested("520000", "GUIAN")).isTrue();
        assertThat(regions.nested("520402", "520403")).isFalse();
    }
}
