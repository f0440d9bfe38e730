package org.investstat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleFiguresTest {
    private static final SampleModel MODEL = SampleModel.build();
    private static final String BASE = System.getProperty("investstat.basedir", ".");
    private static final Map<String, BigDecimal> FIGURES = SampleFigures.of(MODEL);
    private static final Recomputation ALL = new Recomputation(MODEL);

    private static String printed(String figure, int decimals) {
        return FIGURES.get(figure).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void theSharesOf2022ComeOutAsPrinted() {
        assertThat(printed("H001", 1)).isEqualTo("41.0");
        assertThat(printed("H002", 1)).isEqualTo("32.9");
    }

    @Test
    void thePastYearHas1590ProjectsFromGuangdongAndAbout3000Yi() {
        assertThat(printed("H003", 0)).isEqualTo("1590");
        assertThat(FIGURES.get("H004")).isBetween(new BigDecimal(2970), new BigDecimal(3030));
    }

    @Test
    void theTeamsInGuangdongSigned1804ContractsWith79And49And9ByTag() {
        assertThat(List.of(printed("H012", 0), printed("H013", 0), printed("H014", 0), printed("H015", 0)))
                .containsExactly("1804", "79", "49", "9");
    }

    @Test
    void theCampaignInShenzhenComesOutStageByStage() {
        assertThat(List.of(printed("H033", 0), printed("H034", 0), printed("H035", 0), printed("H036", 3)))
                .containsExactly("67", "43", "24", "53.855");
        assertThat(List.of(printed("H043", 0), printed("H044", 2), printed("H045", 0), printed("H046", 2)))
                .containsExactly("32", "69.55", "74", "176.33");
        assertThat(List.of(printed("H026", 0), printed("H027", 2))).containsExactly("646", "1105.00");
    }

    @Test
    void theStagesComeOutByOriginAsByChannel() {
        assertThat(ALL.contracts(l -> l.formal() && l.from(Atlas.SHENZHEN) && l.in(Days.STAGE_1)))
                .isEqualTo(24);
        assertThat(ALL.amount(l -> l.formal() && l.from(Atlas.SHENZHEN) && l.in(Days.STAGE_1)))
                .isEqualByComparingTo("53.855");
        assertThat(ALL.contracts(l -> l.framework() && l.fromDelta() && l.in(Days.STAGE_2)))
                .isEqualTo(32);
        assertThat(ALL.amount(l -> l.framework() && l.fromDelta() && l.in(Days.STAGE_2)))
                .isEqualByComparingTo("69.55");
        assertThat(ALL.contracts(l -> l.formal() && l.fromDelta() && l.in(Days.STAGE_2)))
                .isEqualTo(74);
        assertThat(ALL.amount(l -> l.formal() && l.fromDelta() && l.in(Days.STAGE_2)))
                .isEqualByComparingTo("176.33");
    }

    @Test
    void theSigningEventsComeOutAsPrinted() {
        assertThat(List.of(printed("H019", 0), printed("H020", 1))).containsExactly("25", "513.7");
        assertThat(List.of(printed("H048", 0), printed("H049", 2))).containsExactly("12", "23.53");
        assertThat(List.of(printed("H060", 0), printed("H061", 1))).containsExactly("109", "326.6");
    }

    @Test
    void guianComesOutByItsEightFieldsAndAtTheExposition() {
        assertThat(List.of(printed("H095", 0), printed("H096", 1))).containsExactly("56", "383.6");
        assertThat(List.of(printed("H115", 0), printed("H116", 1))).containsExactly("23", "48.2");
    }

    @Test
    void hengliBegan53DaysAfterSigning() {
        assertThat(printed("H062", 0)).isEqualTo("53");
    }

    @Test
    void noSingleContractMakesACalibratedSum() {
        for (String group : Strata.totals().keySet()) {
            List<BigDecimal> amounts = MODEL.contracts().stream()
                    .filter(c ->
                            c.deal().group.equals(group) && c.deal().currency.equals("CNY"))
                    .map(c -> c.deal().amount)
                    .toList();
            BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal largest = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            assertThat(largest).as(group).isLessThan(sum.multiply(new BigDecimal("0.35")));
            assertThat(amounts).as(group).allMatch(a -> a.signum() > 0);
        }
    }

    @Test
    void theCampaignsAreStaffedAsPrinted() {
        assertThat(whole("H021", "H022", "H028", "H055", "H056", "H057", "H094"))
                .containsExactly("2", "399", "167", "246", "3", "639", "8");
    }

    @Test
    void theActivitiesOfTheStationedTeamsNestByStage() {
        assertThat(whole("H029", "H030", "H031", "H032")).containsExactly("2152", "378", "518", "172");
        assertThat(List.of(printed("H023", 1), printed("H024", 0), printed("H025", 0), printed("H059", 0)))
                .containsExactly("2.4", "4500", "4950", "6056");
        assertThat(whole("H010", "H011", "H047")).containsExactly("12327", "1615", "3");
    }

    @Test
    void guiansActivitiesOf2023ComeOutAsPrinted() {
        assertThat(whole("H100", "H101", "H102", "H103", "H104")).containsExactly("75", "285", "350", "650", "19");
        assertThat(whole("H119", "H121", "H123", "H124")).containsExactly("10", "38", "29", "17");
        assertThat(FIGURES.get("H118")).isGreaterThan(new BigDecimal(50));
    }

    @Test
    void guiansPipelineAndFundsComeOutAsPrinted() {
        assertThat(List.of(printed("H097", 0), printed("H099", 0), printed("H098", 1)))
                .containsExactly("135", "76", "645.5");
        assertThat(whole("H107", "H108", "H109", "H110")).containsExactly("4", "150", "50", "677");
    }

    @Test
    void theProvinceHasItsKeyProjectsAndGlobal500Companies() {
        assertThat(whole("H042", "H058")).containsExactly("500", "843");
        assertThat(FIGURES.get("H053")).isGreaterThan(new BigDecimal(100));
    }

    private static List<String> whole(String... figures) {
        return List.of(figures).stream().map(f -> printed(f, 0)).toList();
    }

    @Test
    void theTableListsEveryPublishedFigureAsItWasPublished() throws IOException {
        List<String> published =
                CsvTable.read(Path.of(BASE, "src/test/resources/org/investstat/sample/headline_figures.csv"))
                        .lines()
                        .stream()
                        .map(l -> String.join("|", l.cell("id"), number(l.cell("value")), l.cell("unit")))
                        .toList();
        List<String> listed = CsvTable.read(Path.of(BASE, "data-sample/figures.csv")).lines().stream()
                .map(l -> String.join(
                        "|", l.cell("figure"), number(l.cell("printed").replaceAll("[约余]", "")), l.cell("unit")))
                .toList();

        assertThat(listed).containsExactlyElementsOf(published);
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    @Test
    void theCommittedTableHoldsTheRecomputedValues() throws IOException {
        Path table = Path.of(BASE, "data-sample/figures.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : reader) {
                BigDecimal recomputed = FIGURES.get(row.getField("figure"));
                if (recomputed != null) {
                    assertThat(new BigDecimal(row.getField("expected")))
                            .as(row.getField("figure"))
                            .isEqualByComparingTo(recomputed.setScale(6, RoundingMode.HALF_UP));
                }
            }
        }
    }
}
