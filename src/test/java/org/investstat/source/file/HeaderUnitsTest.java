package org.investstat.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.Delivery;
import org.investstat.config.Format;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of columns that say another unit than the configuration. */
class HeaderUnitsTest {
    private static List<String> contradictions(
            LedgerSchema ledger, String heading, String column, MoneyUnit unit, String... others) {
        SourceConfig config = new SourceConfig(
                Optional.empty(),
                Format.AUTO,
                Optional.empty(),
                ',',
                Map.of(heading, column),
                Map.of(),
                unit,
                ShareUnit.FRACTION,
                false,
                Delivery.USUAL);
        List<String> header = new java.util.ArrayList<>(List.of(heading));
        header.addAll(List.of(others));
        return HeaderUnits.contradictions(Layout.of(ledger, config), "a.csv", header).stream()
                .map(Text::en)
                .toList();
    }

    @Test
    void theLineNamesHeaderSettingAndRemedy() {
        assertThat(contradictions(Ledgers.CONTRACTS, "合同金额（亿元）", "amount", MoneyUnit.WAN))
                .containsExactly("a.csv: the header '合同金额（亿元）' says 亿元, but sources.contracts.unit is 万元"
                        + " (万元 unless said); set sources.contracts.unit: 亿元, or correct the header");
    }

    @ParameterizedTest
    @CsvSource({
        "合同金额（亿元）, 亿元",
        "合同金额(万元), 万元",
        "amount(万元), 万元",
        "金额/元, 元",
        "合同额【单位：亿元】, 亿元",
        "投资额（亿元人民币）, 亿元",
        "合同金额（亿）, 亿元",
        "合同金额 亿元, 亿元",
        "总投资（单位：万元）, 万元"
    })
    void aUnitIsSaidInBracketsOrAtTheEnd(String heading, String word) {
        MoneyUnit said = MoneyUnit.named(word).orElseThrow();

        for (MoneyUnit unit : MoneyUnit.values()) {
            assertThat(contradictions(Ledgers.CONTRACTS, heading, "amount", unit))
                    .as(unit.word())
                    .hasSize(unit == said ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"合同金额", "合同金额（含税）", "金额（元/万元/亿元）", "10亿元以上项目金额", "合同金额（人民币）", "一元项目金额"})
    void otherNamesSayNothing(String heading) {
        assertThat(contradictions(Ledgers.CONTRACTS, heading, "amount", MoneyUnit.YI))
                .isEmpty();
    }

    @Test
    void aUnitThatNoSettingHasIsConverted() {
        assertThat(contradictions(Ledgers.FUNDS, "到位金额（千元）", "amount", MoneyUnit.WAN))
                .singleElement()
                .asString()
                .endsWith("convert the amounts to 元, 万元 or 亿元 and correct the header");
    }

    @Test
    void foreignMoneyNeedsAColumnOfCurrencies() {
        assertThat(contradictions(Ledgers.FUNDS, "到位金额（万美元）", "amount", MoneyUnit.WAN))
                .singleElement()
                .asString()
                .contains("says foreign currency (万美元), but the file has no column of currencies");
        assertThat(contradictions(Ledgers.FUNDS, "到位金额（万美元）", "amount", MoneyUnit.WAN, "currency"))
                .isEmpty();
    }

    @Test
    void areasRatesAndSharesHaveUnitsToo() {
        assertThat(contradictions(Ledgers.FACTORIES, "建筑面积（万㎡）", "area_m2", MoneyUnit.WAN))
                .hasSize(1);
        assertThat(contradictions(Ledgers.FACTORIES, "建筑面积（㎡）", "area_m2", MoneyUnit.WAN))
                .isEmpty();
        assertThat(contradictions(Ledgers.FX_RATES, "折合人民币（100外币）", "cny_per_unit", MoneyUnit.WAN))
                .hasSize(1);
        assertThat(contradictions(Ledgers.CONTRACT_INVESTORS, "投资比例（％）", "share", MoneyUnit.WAN))
                .containsExactly(
                        "a.csv: the header '投资比例（％）' says percent, but sources.contract_investors.share_unit is"
                                + " fraction; set sources.contract_investors.share_unit: percent, or correct the header");
    }
}
