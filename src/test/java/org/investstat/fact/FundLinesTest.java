package org.investstat.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money that arrives, over the investors of the project's first contract (facts rule 8). As of 30 June 2023. */
class FundLinesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static List<Row> projects;
    private static List<Row> lines;

    private static LedgerRows projectRows() {
        return LedgerRows.of(Ledgers.PROJECTS)
                .row("project_id=P_SHARED", "industry_code=C3911", "team=一队", "channel=以商招商", "park=y", "is_key=y")
                .row("project_id=P_FRAMEWORK", "region=GUIAN", "team=二队")
                .row("project_id=P_NOBODY", "team=三队")
                .row("project_id=P_SLIGHTLY_OVER")
                .row("project_id=P_DRY");
    }

    private static LedgerRows contractRows() {
        return LedgerRows.of(Ledgers.CONTRACTS)
                .row("contract_id=C2", "project_id=P_SHARED", "signed_on=2023-02-01", "amount=1亿元")
                .row("contract_id=C1", "project_id=P_SHARED", "signed_on=2023-01-01", "amount=2亿元", "event=数博会")
                .row("contract_id=C3", "project_id=P_FRAMEWORK", "contract_type=framework")
                .row("contract_id=C4", "project_id=P_NOBODY")
                .row("contract_id=C5", "project_id=P_SLIGHTLY_OVER");
    }

    private static LedgerRows lineRows() {
        return LedgerRows.of(Ledgers.CONTRACT_INVESTORS)
                .row("contract_id=C1", "investor_id=I_GY")
                .row("contract_id=C1", "investor_id=I_SZ")
                .row("contract_id=C1", "investor_id=I_HK")
                .row("contract_id=C2", "investor_id=I_USA")
                .row("contract_id=C3", "investor_id=I_USA")
                .row("contract_id=C5", "investor_id=I_GY", "share=0.5")
                .row("contract_id=C5", "investor_id=I_HK", "share=0.5001");
    }

    private static LedgerRows investorRows() {
        return LedgerRows.of(Ledgers.INVESTORS)
                .row("investor_id=I_SZ", "name=深圳公司", "origin=440300", "tags=listed")
                .row("investor_id=I_GY", "name=贵阳公司", "origin=520100")
                .row("investor_id=I_HK", "name=香港公司", "origin=HKG")
                .row("investor_id=I_USA", "name=美国公司", "origin=USA");
    }

    private static LedgerRows fundRows() {
        return LedgerRows.of(Ledgers.FUNDS)
                .row("fund_flow_id=F1", "project_id=P_SHARED", "amount=100.01", "unit=元", "arrived_on=2022-12-01")
                .row("fund_flow_id=F2", "project_id=P_SHARED", "amount=-0.05", "unit=元", "arrived_on=2023-03-01")
                .row("fund_flow_id=F3", "project_id=P_SHARED", "amount=7", "unit=元", "investor_id=I_USA")
                .row("fund_flow_id=F4", "project_id=P_FRAMEWORK", "amount=3", "unit=元")
                .row("fund_flow_id=F5", "project_id=P_NOBODY", "amount=4", "unit=元")
                .row("fund_flow_id=F6", "project_id=P_SHARED", "amount=1亿元", "arrived_on=2023-07-01")
                .row("fund_flow_id=F7", "project_id=P_SLIGHTLY_OVER", "amount=1.0001亿元");
    }

    private static Rows signed(Where where) {
        ReferenceColumns reference = new ReferenceColumns(where.reference());
        ProjectLedgers ledgers = new ProjectLedgers(
                projectRows().rows(where),
                contractRows().rows(where),
                lineRows().rows(where),
                investorRows().rows(where),
                LedgerRows.of(Ledgers.PROJECT_STAGES).rows(where),
                Optional.of(fundRows().rows(where)),
                TeamCampaigns.of(LedgerRows.of(Ledgers.TEAMS)
                        .row("team_id=一队", "campaign=第五批")
                        .row("team_id=三队")
                        .conformed()));
        return SignedProjects.apply(ledgers, reference, AS_OF);
    }

    private static List<Row> lines(Rows signed, Where where) {
        return FundLines.apply(signed, new ReferenceColumns(where.reference())).collectAsList();
    }

    @BeforeAll
    static void derive() {
        Rows signed = signed(Where.DRIVER);
        projects = signed.collectAsList();
        lines = lines(signed, Where.DRIVER);
    }

    @Test
    void sparkGivesTheSameRows() {
        assertThat(texts(lines(signed(Where.SPARK), Where.SPARK))).containsExactlyInAnyOrderElementsOf(texts(lines));
    }

    private static List<String> texts(List<Row> rows) {
        int[] columns = IntStream.range(0, rows.get(0).size()).toArray();
        return rows.stream()
                .map(row -> Arrays.toString(Values.plain(row, columns)))
                .toList();
    }

    @Test
    void aFlowGoesToTheInvestorsOfTheFirstContractAndSpareFenToTheSmallestIds() {
        assertThat(parts("F1")).containsExactly("I_GY 33.34", "I_HK 33.34", "I_SZ 33.33");
        assertThat(lines("F1"))
                .allSatisfy(line ->
                        assertThat(line.<BigDecimal>getAs("flow_amount")).isEqualByComparingTo("100.01"));
        assertThat(line("F1", "I_HK").<BigDecimal>getAs("share")).isEqualByComparingTo("0.333333333333");
    }

    @Test
    void aCorrectionIsSplitByItsAbsoluteValue() {
        assertThat(parts("F2")).containsExactly("I_GY -0.02", "I_HK -0.02", "I_SZ -0.01");
    }

    @Test
    void sharesThatSumToSlightlyMoreThanOneAreScaled() {
        assertThat(parts("F7")).containsExactly("I_GY 50000000.00", "I_HK 50010000.00");
    }

    @Test
    void aFlowThatNamesItsInvestorGoesThereWhole() {
        assertThat(parts("F3")).containsExactly("I_USA 7.00");
        Row line = line("F3", "I_USA");

        assertThat(line.<String>getAs("investor_name")).isEqualTo("美国公司");
        assertThat(line.<String>getAs("origin_scope")).isEqualTo("foreign");
        assertThat(line.<BigDecimal>getAs("share")).isEqualByComparingTo("1");
    }

    @Test
    void withoutAFirstContractOrWithoutItsInvestorsTheOriginIsUnknown() {
        for (String flow : List.of("F4", "F5")) {
            assertThat(lines(flow)).as(flow).singleElement().satisfies(line -> {
                assertThat(line.<String>getAs("investor_id")).isNull();
                assertThat(line.<String>getAs("origin_province")).isEqualTo("unknown");
                assertThat(line.<String>getAs("origin_scope")).isEqualTo("unknown");
                assertThat(Values.<String>list(line, line.fieldIndex("origin_groups")))
                        .isEmpty();
                assertThat(Values.<String>list(line, line.fieldIndex("investor_tags")))
                        .isEmpty();
            });
        }
        assertThat(parts("F4")).containsExactly("null 3.00");
        assertThat(parts("F5")).containsExactly("null 4.00");
    }

    @Test
    void groupsAreThoseOfTheDayOfArrivalAndTagsTheInvestors() {
        Row line = line("F1", "I_SZ");

        assertThat(Values.<String>list(line, line.fieldIndex("origin_groups"))).contains("GBA", "PRD");
        assertThat(Values.<String>list(line, line.fieldIndex("investor_tags"))).containsExactly("listed");
        assertThat(line.<String>getAs("origin_city")).isEqualTo("440300");
    }

    @Test
    void everythingElseIsTheProjects() {
        Row line = line("F1", "I_GY");

        assertThat(line.<LocalDate>getAs("signed_on")).isEqualTo("2023-01-01");
        assertThat(line.<String>getAs("region_code")).isEqualTo("520102");
        assertThat(line.<String>getAs("industry_division")).isEqualTo("C39");
        assertThat(Values.<String>list(line, line.fieldIndex("size_bands"))).containsExactly("GE_100M");
        assertThat(List.of(
                        line.<String>getAs("channel"),
                        line.<String>getAs("team"),
                        line.<String>getAs("campaign"),
                        line.<String>getAs("event")))
                .containsExactly("以商招商", "一队", "第五批", "数博会");
        assertThat(line.<Boolean>getAs("park")).isTrue();
        assertThat(line.<Boolean>getAs("is_key")).isTrue();
    }

    @Test
    void aLineIsFoundWhereItsFlowWasRead() {
        assertThat(lines("F2"))
                .allSatisfy(line -> assertThat(line.<Long>getAs("source_line")).isEqualTo(3));
    }

    @Test
    void theFundsOfAProjectAreThoseArrivedByTheAsOfDateAndNothingIsZero() {
        assertThat(arrived("P_SHARED")).isEqualByComparingTo("106.96");
        assertThat(arrived("P_FRAMEWORK")).isEqualByComparingTo("3");
        assertThat(arrived("P_DRY")).isEqualByComparingTo("0");
    }

    @Test
    void theCampaignOfAProjectIsThatOfTheTeamWhoseIdItNames() {
        assertThat(List.of("P_SHARED", "P_FRAMEWORK", "P_NOBODY", "P_DRY"))
                .extracting(id -> project(id).getAs("team") + " " + project(id).getAs("campaign"))
                .containsExactly("一队 第五批", "二队 unknown", "三队 unknown", "unknown unknown");
    }

    private static BigDecimal arrived(String project) {
        return project(project).getAs("funds_in_place");
    }

    private static Row project(String id) {
        return projects.stream()
                .filter(p -> id.equals(p.getAs("project_id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> lines(String flow) {
        return lines.stream().filter(l -> flow.equals(l.getAs("fund_flow_id"))).toList();
    }

    private static Row line(String flow, String investor) {
        return lines(flow).stream()
                .filter(l -> investor.equals(l.getAs("investor_id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parts(String flow) {
        return lines(flow).stream()
                .map(l -> l.getAs("investor_id") + " " + l.getAs("amount"))
                .sorted()
                .toList();
    }
}
