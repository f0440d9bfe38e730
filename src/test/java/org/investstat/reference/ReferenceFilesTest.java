package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileNotFoundException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;

/** What is wrong in a reference file is said with file, line and value. */
class ReferenceFilesTest {

    @Test
    void theShippedFilesLoadForEveryMainlandProvince() {
        assertThat(TestReference.shipped("520000").regions().find("520000")).isPresent();
        assertThat(TestReference.shipped("530000").regions().receiving("昆明").code())
                .isEqualTo("530100");
        assertThat(TestReference.shipped("110000").regions().receiving("朝阳区").code())
                .isEqualTo("110105");
    }

    @Test
    void columnsMayStandInAnyOrderAfterAByteOrderMark() {
        Reference read = TestReference.replaced("region_aliases.csv", "\uFEFFregion_code,alias", "440300,鹏城");
        assertThat(read.regions().origin("鹏城").code()).isEqualTo("440300");
    }

    @Test
    void aMissingAndAnExtraColumn() {
        assertProblem(
                () -> TestReference.replaced("region_aliases.csv", "alias,code,alias", "鹏城,440300,x"),
                "Reference file region_aliases.csv, line 1: missing columns [region_code], extra or repeated columns [code, alias];"
                        + " expected are [alias, region_code]");
    }

    @Test
    void anEmptyFile() {
        assertProblem(
                () -> TestReference.replaced("region_aliases.csv", ""),
                "Reference file region_aliases.csv, line 1: missing columns [alias, region_code], extra or repeated columns [];"
                        + " expected are [alias, region_code]");
    }

    @Test
    void aRecordOfTooManyValues() {
        assertProblem(
                () -> TestReference.replaced("region_aliases.csv", "alias,region_code", "鹏城,440300,x"),
                "Reference file region_aliases.csv, line 2: 3 values instead of 2; check commas and quotes");
    }

    @Test
    void aFileThatCannotBeRead() {
        ReferenceFiles none = file -> {
            throw new FileNotFoundException("no such file");
        };
        assertProblem(
                () -> Reference.load(none, "520000", List.of()),
                "Cannot read reference file regions.csv: no such file; check the file");
    }

    @Test
    void anOrphanRegion() {
        assertProblem(
                () -> TestReference.appended("regions.csv", "529999,某县,某,county,529900"),
                "Reference file regions.csv, line 3223, column parent_code: '529900' is no region of a higher level here;"
                        + " correct it or add the region");
    }

    @Test
    void aCycleOfRegions() {
        assertProblem(
                () -> TestReference.edited(
                        "regions.csv", old -> old.replace("贵阳市,贵阳,prefecture,520000", "贵阳市,贵阳,prefecture,520102")),
                "Reference file regions.csv, line 2471, column parent_code: '520102' is no region of a higher level here;"
                        + " correct it or add the region");
    }

    @Test
    void aRegionThatOccursTwice() {
        assertProblem(
                () -> TestReference.appended("regions.csv", "520000,贵州省,贵州,province,"),
                "Reference file regions.csv, line 3223, column code: '520000' occurs twice; keep one line");
    }

    @Test
    void aUnitBelowNothing() {
        assertProblem(
                () -> TestReference.appended("reporting_units.csv", "PARK,某园区,529900,,,"),
                "Reference file reporting_units.csv, line 5, column parent_code: '529900' names a code that regions.csv lacks;"
                        + " correct it");
    }

    @Test
    void aUnitNamedLikeACountry() {
        assertProblem(
                () -> TestReference.appended("reporting_units.csv", "USA,某园区,520000,,,"),
                "Reference file reporting_units.csv, line 5, column unit_code: 'USA' must be capitals, digits and underscores,"
                        + " start with a capital and be no country code");
    }

    @Test
    void aChangeIntoNothingKnown() {
        assertProblem(
                () -> TestReference.appended("region_code_changes.csv", "520999,某县,529998,某区,2000-01-01,2001-01-01,x"),
                "Reference file region_code_changes.csv, line 47, column new_code: '529998' leads to no code in use;"
                        + " correct it or leave it empty");
    }

    @Test
    void changesAreFollowedToTheCodeInUse() {
        Reference read =
                TestReference.appended("region_code_changes.csv", "520998,某县,520221,水城县,1990-01-01,1991-01-01,x");
        assertThat(read.regions().origin("520998").code()).isEqualTo("520204");
    }

    @Test
    void anAliasOfNothing() {
        assertProblem(
                () -> TestReference.appended("region_aliases.csv", "鹏城,440399"),
                "Reference file region_aliases.csv, line 95, column region_code: '440399' is the code of no region,"
                        + " reporting unit or country; correct it");
    }

    @Test
    void aGroupMemberThatIsNothing() {
        assertProblem(
                () -> TestReference.appended("region_groups.csv", "T,试验,440399,,,x"),
                "Reference file region_groups.csv, line 80, column region_code: '440399' is the code of no region,"
                        + " reporting unit or country; correct it");
    }

    @Test
    void aGroupDateThatIsNone() {
        assertProblem(
                () -> TestReference.appended("region_groups.csv", "T,试验,440300,2020/1/1,,x"),
                "Reference file region_groups.csv, line 80, column valid_from: '2020/1/1' is no date like 2023-03-07; correct it");
    }

    @Test
    void aMappingOfAnUnknownIndustry() {
        assertProblem(
                () -> TestReference.appended("chain_industry_map.csv", "GZ_IND10_01,C99,whole"),
                "Reference file chain_industry_map.csv, line 214, column industry_code: 'C99' is not in industries.csv;"
                        + " correct it");
    }

    @Test
    void aMappingOfAnUnknownChain() {
        assertProblem(
                () -> TestReference.appended("chain_industry_map.csv", "NONE,C39,whole"),
                "Reference file chain_industry_map.csv, line 214, column chain_id: 'NONE' is not in industry_chains.csv;"
                        + " correct it");
    }

    @Test
    void aMappingOfUnknownCoverage() {
        assertProblem(
                () -> TestReference.appended("chain_industry_map.csv", "GZ_IND10_01,C39,some"),
                "Reference file chain_industry_map.csv, line 214, column coverage: 'some' is none of whole, part");
    }

    @Test
    void anIndustryBelowNothing() {
        assertProblem(
                () -> TestReference.appended("industries.csv", "C999,某业,group,C99,secondary,y"),
                "Reference file industries.csv, line 1973, column parent_code: 'C99' is not listed above it; add it there");
    }

    @Test
    void anUnknownScheme() {
        Failure failure = catchThrowableOfType(Failure.class, () -> TestReference.withSchemes("十大产业"));
        assertThat(failure)
                .hasMessageStartingWith("chain_schemes has [十大产业], not in column scheme of industry_chains.csv;");
    }

    @Test
    void aHomeThatIsNoProvince() {
        assertProblem(
                () -> TestReference.shipped("520100"),
                "home_province '520100' is no province of regions.csv; write a code like 520000");
    }

    private static void assertProblem(ThrowingCallable load, String message) {
        Failure failure = catchThrowableOfType(Failure.class, load);
        assertThat(failure).hasMessage(message);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
    }
}
