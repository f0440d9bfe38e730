package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.conform.Rejected.problem;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.config.Delivery;
import org.investstat.config.Format;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reject that a row earns by its own content, with the exact words that a clerk reads. */
class RejectCodesTest {

    static Stream<Arguments> rejects() {
        return Stream.of(
                reject(
                        Ledgers.PROJECTS,
                        "project_id=2.02303E+17",
                        "id_scientific",
                        "编号“2.02303E+17”被表格软件改成了科学计数，原编号已丢失；将该列设为文本格式，按原始资料重新填写",
                        "'2.02303E+17' is what a spreadsheet made of an id, which is lost: format the column as text and"
                                + " enter it again from its source"),
                reject(Ledgers.PROJECTS, "project_name=", "value_missing", "不能为空", "must be filled"),
                reject(
                        Ledgers.PROJECTS,
                        "project_name=全省合计",
                        "subtotal",
                        "“全省合计”是小计行，不是记录，请删除",
                        "'全省合计' marks a subtotal, not a record: delete the row"),
                reject(
                        Ledgers.CONTRACTS,
                        "signed_on=2023-02-30",
                        "date_unreadable",
                        "“2023-02-30”不是日期，写作2023-03-07或2023年3月7日",
                        "'2023-02-30' is not a date: write it as 2023-03-07"),
                reject(
                        Ledgers.CONTRACTS,
                        "signed_on=2023-03-07 10:30",
                        "date_time_of_day",
                        "日期“2023-03-07 10:30”带有时刻，只填写年月日",
                        "date '2023-03-07 10:30' carries a time of day: give the day alone"),
                reject(
                        Ledgers.CONTRACTS,
                        "amount=约3000",
                        "number_approximate",
                        "“约3000”是约数，填写准确数值",
                        "'约3000' is approximate: give the exact figure"),
                reject(
                        Ledgers.CONTRACTS,
                        "amount=3.2.1",
                        "number_unreadable",
                        "“3.2.1”不是数值，写作1234.5或1,234.5",
                        "'3.2.1' is not a number: write it as 1234.5 or 1,234.5"),
                reject(
                        Ledgers.CONTRACTS,
                        "amount=-5",
                        "number_negative",
                        "“-5”小于零，核对符号",
                        "'-5' is below zero: check the sign"),
                reject(
                        Ledgers.CONTRACTS,
                        "amount=10000.01亿元",
                        "amount_too_large",
                        "金额“10000.01亿元”折合超过一万亿元，核对单位",
                        "amount '10000.01亿元' is more than 10^12 yuan: check its unit"),
                reject(
                        Ledgers.CONTRACTS,
                        "unit=千元",
                        "unit_unknown",
                        "单位“千元”不认识，填写元、万元或亿元",
                        "unit '千元' is unknown: use 元, 万元 or 亿元"),
                reject(
                        Ledgers.CONTRACTS,
                        "currency=ABC",
                        "currency_unknown",
                        "“ABC”不是ISO 4217货币代码",
                        "'ABC' is no ISO 4217 currency code"),
                reject(
                        Ledgers.CONTRACTS,
                        "currency=USD",
                        "rate_missing",
                        "汇率台账中没有USD在2023-01-01或之前的汇率",
                        "the fx_rates ledger has no rate for USD on or before 2023-01-01"),
                reject(
                        Ledgers.CONTRACTS,
                        "status=closed",
                        "choice_unknown",
                        "“closed”不认识，可用：effective, terminated（或在配置中映射）",
                        "'closed' is unknown: use one of effective, terminated (or map it in the configuration)"),
                reject(
                        Ledgers.CONTRACT_INVESTORS,
                        "share=120%",
                        "share_unreadable",
                        "“120%”不是0到1之间的数，也不是百分比",
                        "'120%' is not a number between 0 and 1 or a percentage"),
                reject(
                        Ledgers.CONTRACT_INVESTORS,
                        "is_lead=也许",
                        "flag_unreadable",
                        "“也许”不是是/否",
                        "'也许' is neither yes nor no (y n true false 1 0 是 否)"),
                reject(
                        Ledgers.PROJECTS,
                        "industry_code=C99",
                        "industry_unknown",
                        "“C99”不是GB/T 4754-2017行业代码",
                        "'C99' is no code of GB/T 4754-2017"),
                reject(
                        Ledgers.PROJECTS,
                        "chains=大数据链条",
                        "chain_unknown",
                        "产业链“大数据链条”不在目录中",
                        "chain '大数据链条' is not in the list of chains"),
                reject(
                        Ledgers.FX_RATES,
                        "cny_per_unit=0",
                        "number_unreadable",
                        "汇率“0”应大于零",
                        "rate '0' must be above zero"),
                reject(
                        Ledgers.FX_RATES,
                        "cny_per_unit=-7",
                        "number_negative",
                        "“-7”小于零，核对符号",
                        "'-7' is below zero: check the sign"));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource("rejects")
    void aRowIsRejectedWithCodeColumnValueAndReason(
            LedgerSchema ledger, String cell, String code, String reason, String reasonEn) {
        Rejected.assertRejected(ledger, cell, code, reason, reasonEn);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aRegionIsRejectedWithTheReasonOfTheReference(String cell, LedgerSchema ledger, String code) {
        assertThat(problem(LedgerRows.one(ledger, cell))[0]).isEqualTo(code);
    }

    static Stream<Arguments> regions() {
        return Stream.of(
                Arguments.of("region=深圳", Ledgers.PROJECTS, "region_outside"),
                Arguments.of("region=无此地", Ledgers.PROJECTS, "region_unknown"),
                Arguments.of("origin=CHN", Ledgers.INVESTORS, "origin_china"),
                Arguments.of("origin=鼓楼区", Ledgers.INVESTORS, "region_ambiguous"));
    }

    @Test
    void aClerkReadsAllProblemsOfARowAtOnceAndTheFirstColumnIsNamed() {
        Row row = LedgerRows.one(Ledgers.CONTRACTS, "contract_type=", "signed_on=昨天", "amount=若干");

        assertThat(problem(row))
                .containsExactly(
                        "value_missing",
                        "contract_type",
                        "",
                        "contract_type：不能为空；signed_on：“昨天”不是日期，写作2023-03-07或2023年3月7日；amount：“若干”不是数值，写作1234.5或1,234.5",
                        "contract_type: must be filled; signed_on: '昨天' is not a date: write it as 2023-03-07;"
                                + " amount: '若干' is not a number: write it as 1234.5 or 1,234.5");
    }

    @Test
    void theRawValueIsKeptAsItWasWritten() {
        assertThat(problem(LedgerRows.one(Ledgers.CONTRACTS, "amount=　约３０００ "))[2])
                .isEqualTo("　约３０００ ");
    }

    @Test
    void aSubtotalKeepsNoValuesSoThatNoContractSuffersForIt() {
        Row row = LedgerRows.one(Ledgers.CONTRACT_INVESTORS, "contract_id=C1", "investor_id=小计");

        assertThat(row.<String>getAs("contract_id")).isNull();
    }

    @Test
    void plainSharesArePercentagesWhereTheLedgerSaysSo() {
        SourceConfig percent = new SourceConfig(
                SourceConfig.DEFAULT.path(),
                Format.AUTO,
                SourceConfig.DEFAULT.charset(),
                ',',
                Map.of(),
                Map.of("is_lead", Map.of("牵头", "y")),
                MoneyUnit.WAN,
                ShareUnit.PERCENT,
                false,
                Delivery.USUAL);
        Row row = LedgerRows.of(Ledgers.CONTRACT_INVESTORS)
                .layout(percent)
                .row("share=40", "is_lead=牵头")
                .conformed()
                .get(0);

        assertThat(row.<BigDecimal>getAs("share")).isEqualByComparingTo("0.4");
        assertThat(row.<Boolean>getAs("is_lead")).isTrue();
    }

    private static Arguments reject(LedgerSchema ledger, String cell, String code, String reason, String reasonEn) {
        return Arguments.of(ledger, cell, code, reason, reasonEn);
    }
}
