package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.conform.Rejected.problem;

import java.util.stream.Stream;
import org.investstat.LedgerRows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reject that a row of an optional ledger earns by its own content, with the exact words that a clerk reads. */
class OptionalRejectsTest {

    static Stream<Arguments> rejects() {
        return Stream.of(
                Arguments.of(
                        Ledgers.FUNDS,
                        "amount=-10000.01亿元",
                        "amount_too_large",
                        "金额“-10000.01亿元”折合超过一万亿元，核对单位",
                        "amount '-10000.01亿元' is more than 10^12 yuan: check its unit"),
                Arguments.of(
                        Ledgers.INDUSTRY_FUNDS,
                        "size=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                Arguments.of(
                        Ledgers.ACTIVITIES, "times=0", "times_below_one", "次数“0”应不小于1", "times '0' must be at least 1"),
                Arguments.of(
                        Ledgers.ACTIVITIES,
                        "times=1.5",
                        "number_unreadable",
                        "“1.5”不是整数",
                        "'1.5' is not a whole number"),
                Arguments.of(
                        Ledgers.FACTORIES,
                        "leased_m2=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                Arguments.of(
                        Ledgers.FACTORIES,
                        "area_m2=1000000000.01",
                        "area_too_large",
                        "面积“1000000000.01”超过十亿平方米，核对单位",
                        "area '1000000000.01' is more than 10^9 square metres: check its unit"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "year=23",
                        "year_unreadable",
                        "“23”不是年度，写作2023",
                        "'23' is not a year: write it as 2023"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "indicator_id=contract_amunt",
                        "indicator_unknown",
                        "没有指标“contract_amunt”，用 investstat indicators 查看全部编号；是否想写“contract_amount”？",
                        "there is no indicator 'contract_amunt': see investstat indicators for all ids; did you mean"
                                + " 'contract_amount'?"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "value=-1",
                        "number_negative",
                        "“-1”小于零，核对符号",
                        "'-1' is below zero: check the sign"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "value=10元",
                        "unit_disagrees",
                        "目标值“10元”与单位“亿元”不一致，保留一个",
                        "target '10元' and unit '亿元' disagree: keep one of them"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "value=5500亿元左右",
                        "target_with_bound",
                        "“5500亿元左右”：此处只填数值；“以上”在bound栏填min，“左右”填about",
                        "'5500亿元左右': give the number alone; 以上 goes into the column bound as min, 左右 as about"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "value=500余亿元",
                        "number_approximate",
                        "“500余亿元”是约数，填写准确数值",
                        "'500余亿元' is approximate: give the exact figure"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "value=1000000000000.5",
                        "target_too_large",
                        "目标值“1000000000000.5”折合超过一万亿亿元，核对单位",
                        "target '1000000000000.5' is more than 10^12 亿元: check its unit"),
                Arguments.of(
                        Ledgers.LEDGER_SNAPSHOTS,
                        "half_month=2020-13-A",
                        "half_month_unreadable",
                        "“2020-13-A”不是半月，上半月写作2020-06-A，下半月写作2020-06-B",
                        "'2020-13-A' is not a half month: write 2020-06-A for the 1st to the 15th, -B for the rest"),
                Arguments.of(
                        Ledgers.LEDGER_SNAPSHOTS,
                        "submitter=本页小计",
                        "subtotal",
                        "“本页小计”是小计行，不是记录，请删除",
                        "'本页小计' marks a subtotal, not a record: delete the row"),
                Arguments.of(
                        Ledgers.TARGETS,
                        "region=合计",
                        "subtotal",
                        "“合计”是小计行，不是记录，请删除",
                        "'合计' marks a subtotal, not a record: delete the row"));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource("rejects")
    void aRowIsRejectedWithCodeColumnValueAndReason(
            LedgerSchema ledger, String cell, String code, String reason, String reasonEn) {
        Rejected.assertRejected(ledger, cell, code, reason, reasonEn);
    }

    static Stream<Arguments> regions() {
        return Stream.of(
                Arguments.of("region=深圳", Ledgers.ACTIVITIES, "region_outside"),
                Arguments.of("region=深圳", Ledgers.TEAMS, "region_outside"),
                Arguments.of("region=深圳", Ledgers.FACTORIES, "region_outside"),
                Arguments.of("region=深圳", Ledgers.INDUSTRY_FUNDS, "region_outside"),
                Arguments.of("region=深圳", Ledgers.TARGETS, "region_outside"),
                Arguments.of("submitter=深圳", Ledgers.LEDGER_SNAPSHOTS, "region_outside"),
                Arguments.of("city=云上", Ledgers.ACTIVITIES, "region_unknown"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aRegionIsRejectedWithTheReasonOfTheReference(String cell, LedgerSchema ledger, String code) {
        assertThat(problem(LedgerRows.one(ledger, cell))[0]).isEqualTo(code);
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
}
