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
    private static final Map<String, BigDecimal> FIGURES = Figures.of(MODEL);
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
    void theCommittedTableHoldsTheRecomputedValues() throws IOException {
        Path table = Path.of(System.getProperty("investstat.basedir", "."), "data-sample/figures.csv");
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
