package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
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

    static Stream<Arguments> rejectsOfOptionalLedgers() {
        return Stream.of(
                reject(
                        Ledgers.FUNDS,
                        "amount=-10000.01亿元",
                        "amount_too_large",
                        "金额“-10000.01亿元”折合超过一万亿元，核对单位",
                        "amount '-10000.01亿元' is more than 10^12 yuan: check its unit"),
                reject(
                        Ledgers.INDUSTRY_FUNDS,
                        "size=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                reject(Ledgers.ACTIVITIES, "times=0", "times_below_one", "次数“0”应不小于1", "times '0' must be at least 1"),
                reject(
                        Ledgers.ACTIVITIES,
                        "times=1.5",
                        "number_unreadable",
                        "“1.5”不是整数",
                        "'1.5' is not a whole number"),
                reject(
                        Ledgers.FACTORIES,
                        "leased_m2=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                reject(
                        Ledgers.FACTORIES,
                        "area_m2=1000000000.01",
                        "area_too_large",
                        "面积“1000000000.01”超过十亿平方米，核对单位",
                        "area '1000000000.01' is more than 10^9 square metres: check its unit"),
                reject(
                        Ledgers.TARGETS,
                        "year=23",
                        "year_unreadable",
                        "“23”不是年度，写作2023",
                        "'23' is not a year: write it as 2023"),
                reject(
                        Ledgers.TARGETS,
                        "indicator_id=contract_amunt",
                        "indicator_unknown",
                        "没有指标“contract_amunt”，用 investstat indicators 查看全部编号；是否想写“contract_amount”？",
                        "there is no indicator 'contract_amunt': see investstat indicators for all ids; did you mean"
                                + " 'contract_amount'?"),
                reject(
                        Ledgers.TARGETS,
                        "value=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                reject(
                        Ledgers.TARGETS,
                        "value=10元",
                        "unit_disagrees",
                        "目标值“10元”与单位“亿元”不一致，保留一个",
                        "target '10元' and unit '亿元' disagree: keep one of them"),
                reject(
                        Ledgers.TARGETS,
                        "value=5500亿元左右",
                        "target_with_bound",
                        "“5500亿元左右”：此处只填数值；“以上”在bound栏填min，“左右”填about",
                        "'5500亿元左右': give the number alone; 以上 goes into the column bound as min, 左右 as about"),
                reject(
                        Ledgers.TARGETS,
                        "value=500余亿元",
                        "number_approximate",
                        "“500余亿元”是约数，填写准确数值",
                        "'500余亿元' is approximate: give the exact figure"),
                reject(
                        Ledgers.TARGETS,
                        "value=1000000000000.5",
                        "target_too_large",
                        "目标值“1000000000000.5”折合超过一万亿亿元，核对单位",
                        "target '1000000000000.5' is more than 10^12 亿元: check its unit"),
                reject(
                        Ledgers.LEDGER_SNAPSHOTS,
                        "half_month=2020-13-A",
                        "half_month_unreadable",
                        "“2020-13-A”不是半月，上半月写作2020-06-A，下半月写作2020-06-B",
                        "'2020-13-A' is not a half month: write 2020-06-A for the 1st to the 15th, -B for the rest"),
                reject(
                        Ledgers.LEDGER_SNAPSHOTS,
                        "submitter=本页小计",
                        "subtotal",
                        "“本页小计”是小计行，不是记录，请删除",
                        "'本页小计' marks a subtotal, not a record: delete the row"),
                reject(
                        Ledgers.TARGETS,
                        "region=合计",
                        "subtotal",
                        "“合计”是小计行，不是记录，请删除",
                        "'合计' marks a subtotal, not a record: delete the row"));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource({"rejects", "rejectsOfOptionalLedgers"})
    void aRowIsRejectedWithCodeColumnValueAndReason(
            LedgerSchema ledger, String cell, String code, String reason, String reasonEn) {
        String column = cell.substring(0, cell.indexOf('='));
        String value = cell.substring(cell.indexOf('=') + 1);

        assertThat(problem(LedgerRows.one(ledger, cell)))
                .containsExactly(code, column, value, column + "：" + reason, column + ": " + reasonEn);
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
                Arguments.of("region=深圳", Ledgers.ACTIVITIES, "region_outside"),
                Arguments.of("region=深圳", Ledgers.TEAMS, "region_outside"),
                Arguments.of("region=深圳", Ledgers.FACTORIES, "region_outside"),
                Arguments.of("region=深圳", Ledgers.INDUSTRY_FUNDS, "region_outside"),
                Arguments.of("region=深圳", Ledgers.TARGETS, "region_outside"),
                Arguments.of("submitter=深圳", Ledgers.LEDGER_SNAPSHOTS, "region_outside"),
                Arguments.of("city=云上", Ledgers.ACTIVITIES, "region_unknown"),
                Arguments.of("origin=CHN", Ledgers.INVESTORS, "origin_china"),
                Arguments.of("origin=鼓楼区", Ledgers.INVESTORS, "region_ambiguous"));
    }

    @Test
    void aTargetInAUnitThatIsNotTheIndicatorsIsRejectedUnlessBothAreMoney() {
        assertThat(problem(LedgerRows.one(Ledgers.TARGETS, "indicator_id=contract_count", "unit=亿元")))
                .containsExactly(
                        "target_unit_differs",
                        "value",
                        "100",
                        "value：目标单位“亿元”与指标单位“个”不同，无法换算",
                        "value: the target is in '亿元', its indicator in '个'");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRejectedAtItsEnd() {
        assertThat(problem(LedgerRows.one(Ledgers.TEAMS, "from=2023-03-02", "to=2023-03-01")))
                .containsExactly(
                        "span_inverted",
                        "to",
                        "2023-03-01",
                        "to：结束日期2023-03-01早于开始日期2023-03-02",
                        "to: ends on 2023-03-01, before it begins on 2023-03-02");
    }

    @Test
    void aSubmitterIsNotBlamedForAnUnreadableLevel() {
        assertThat(problem(LedgerRows.one(Ledgers.LEDGER_SNAPSHOTS, "level=团队", "submitter=驻粤一队")))
                .startsWith("choice_unknown", "level", "团队")
                .doesNotContain("submitter");
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
                false);
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

    private static Object[] problem(Row row) {
        Row problem = row.getAs(LedgerSchema.PROBLEM);
        return new Object[] {problem.get(0), problem.get(1), problem.get(2), problem.get(3), problem.get(4)};
    }
}
