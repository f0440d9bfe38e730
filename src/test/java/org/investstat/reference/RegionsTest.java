package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = TestReference.shipped().regions();

    @Test
    void anAmbiguousNameListsFiveCandidatesWithWhatTheyLieIn() {
        assertThat(regions.origin("鼓楼").reason())
                .isEqualTo(Text.of(
                        "“鼓楼”对应多个地区:320106 鼓楼区(南京市)、320302 鼓楼区(徐州市)、350102 鼓楼区(福州市)、410204 鼓楼区(开封市)"
                                + ";请填写代码,或在前面写明省、市",
                        "'鼓楼' fits several regions: 320106 鼓楼区 (南京市), 320302 鼓楼区 (徐州市), 350102 鼓楼区 (福州市),"
                                + " 410204 鼓楼区 (开封市); write the code, or the province and city before it"));
    }

    @Test
    void moreThanFiveCandidatesAreCounted() {
        String six = "乌有,440100\n乌有,440300\n乌有,440400\n乌有,440500\n乌有,440600\n乌有,440700";
        Resolution found =
                TestReference.appended("region_aliases.csv", six).regions().origin("乌有");
        assertThat(found.problem()).isEqualTo("region_ambiguous");
        assertThat(found.reason().zh()).contains("440600 佛山市(广东省)等 6 个").doesNotContain("440700");
        assertThat(found.reason().en()).contains("440600 佛山市 (广东省) and others, 6 in all");
    }

    @Test
    void aRegionOfAnotherProvinceIsNamed() {
        assertThat(regions.receiving("深圳").reason())
                .isEqualTo(Text.of(
                        "“深圳”是440300 深圳市(广东省),不在贵州省;请填写贵州省内的地区或填报单位",
                        "'深圳' is 440300 深圳市 (广东省), not in 贵州省; write a region or reporting unit of 贵州省"));
    }

    @Test
    void anAbolishedRegionNamesTheChange() {
        assertThat(regions.origin("江干区").reason())
                .isEqualTo(Text.of(
                        "“江干区”(330104 江干区)已撤销(2020-12-31..2023-06-30,撤并或重划,无同名承继),没有承继地区;请填写现行代码或名称",
                        "'江干区' (330104 江干区) was abolished (2020-12-31..2023-06-30, 撤并或重划,无同名承继) without a successor;"
                                + " write a code or name in use"));
    }

    @Test
    void unknownTextsSayWhatToWrite() {
        assertThat(regions.origin("火星").reason().en())
                .isEqualTo(
                        "Unknown region '火星'; write its six-digit code or full name, or add it to region_aliases.csv");
        assertThat(regions.receiving("市辖区").reason().en())
                .isEqualTo("'市辖区' is the name of no region; write the code or name of the region it belongs to");
        assertThat(regions.origin("China").reason().en())
                .isEqualTo("'China' is the whole country; write the province or city where the investor is registered");
    }

    @ParameterizedTest
    @CsvSource({
        "440305, 440000, 440300, domestic",
        "440300, 440000, 440300, domestic",
        "440000, 440000, unknown, domestic",
        "429004, 420000, 429004, domestic",
        "429000, 420000, unknown, domestic",
        "110105, 110000, 110000, domestic",
        "110000, 110000, 110000, domestic",
        "500200, 500000, 500000, domestic",
        "810000, 810000, 810000, hmt",
        "710000, 710000, 710000, hmt",
        "USA, USA, USA, foreign",
        "520102, 520000, 520100, in_province",
        "520000, 520000, unknown, in_province",
        "GUIAN, 520000, GUIAN, in_province",
        "DALONG, 520000, DALONG, in_province",
        "DIANZHONG, 530000, DIANZHONG, domestic"
    })
    void originsHaveProvinceCityAndScope(String code, String province, String city, String scope) {
        assertThat(regions.originProvince(code)).isEqualTo(province);
        assertThat(regions.originCity(code)).isEqualTo(city);
        assertThat(regions.originScope(code)).isEqualTo(scope);
    }

    @Test
    void scopeFollowsTheHomeProvince() {
        assertThat(TestReference.shipped("530000").regions().originScope("520102"))
                .isEqualTo("domestic");
        assertThat(TestReference.shipped("530000").regions().originScope("DIANZHONG"))
                .isEqualTo("in_province");
    }

    @Test
    void lineageLeavesPseudoPrefecturesOut() {
        assertThat(regions.lineage("520102")).containsExactly("520102", "520100", "520000");
        assertThat(regions.lineage("429004")).containsExactly("429004", "420000");
        assertThat(regions.lineage("110105")).containsExactly("110105", "110000");
        assertThat(regions.lineage("GUIAN")).containsExactly("GUIAN", "520000");
        assertThat(regions.lineage("DALONG")).containsExactly("DALONG", "520600", "520000");
        assertThat(regions.lineage("USA")).containsExactly("USA");
    }

    @Test
    void namesAreThoseOfRegionsUnitsAndCountries() {
        assertThat(regions.name("520100")).isEqualTo(Text.same("贵阳市"));
        assertThat(regions.name("GUIAN")).isEqualTo(Text.same("贵安新区"));
        assertThat(regions.name("SGP")).isEqualTo(Text.of("新加坡", "Singapore"));
        assertThat(regions.find("GUIAN")).contains(new Region("GUIAN", "贵安新区", RegionLevel.UNIT, "520000"));
    }

    @Test
    void everyRegionInUseResolvesByCodeAndByItsFullPath() {
        for (Region region : regions.all()) {
            assertThat(regions.origin(region.code()).code()).isEqualTo(region.code());
            if (region.level() == RegionLevel.COUNTY) {
                String path = regions.lineage(region.code()).stream()
                        .map(code -> regions.name(code).zh())
                        .reduce("", (below, above) -> above + below);
                assertThat(regions.origin(path).code()).as(path).isEqualTo(region.code());
            }
        }
    }

    @Test
    void aUserMayAddAnAliasForACountry() {
        Regions added = TestReference.appended("region_aliases.csv", "美利坚,USA").regions();
        assertThat(added.origin("美利坚").code()).isEqualTo("USA");
    }

    @Test
    void itTravelsToTheTasks() throws Exception {
        regions.origin("深圳");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(TestReference.shipped());
        Reference copy = (Reference) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(copy.regions().origin("廣東深圳").code()).isEqualTo("440300");
        assertThat(copy.regions().receiving("南明").code()).isEqualTo("520102");
        assertThat(copy.industries().find("c39"))
                .isEqualTo(TestReference.shipped().industries().find("C39"));
    }
}
