package org.investstat.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From accepted rows to facts, by facts rules 1 to 12, on a province of seven projects. As of 30 June 2023. */
class FactsTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static List<Row> projects;
    private static List<Row> stages;
    private static List<Row> contracts;
    private static List<Row> lines;

    private static LedgerRows projectRows() {
        return LedgerRows.of(Ledgers.PROJECTS)
                .row("project_id=P_TWO", "industry_code=C3911", "team=一队", "channel=以商招商")
                .row("project_id=P_LATER", "region=GUIAN", "industry_code=C")
                .row("project_id=P_FRAMEWORK", "industry_code=A05")
                .row("project_id=P_TERMINATED", "industry_code=B11")
                .row("project_id=P_UNSIGNED", "industry_code=C16", "chains=GZ_IND10_01")
                .row("project_id=P_TIE", "industry_code=C16")
                .row("project_id=P_UNKNOWN");
    }

    private static LedgerRows contractRows() {
        return LedgerRows.of(Ledgers.CONTRACTS)
                .row("contract_id=C1", "project_id=P_TWO", "signed_on=2023-02-01", "amount=1亿元", "event=数博会")
                .row("contract_id=C2", "project_id=P_TWO", "signed_on=2023-01-01", "amount=4亿元", "channel=驻粤招商")
                .row("contract_id=C3", "project_id=P_LATER", "signed_on=2023-07-01", "amount=1亿元")
                .row("contract_id=C4", "project_id=P_FRAMEWORK", "contract_type=framework", "amount=9亿元")
                .row("contract_id=C5", "project_id=P_TERMINATED", "status=terminated", "amount=2亿元")
                .row("contract_id=C7", "project_id=P_TIE", "signed_on=2023-03-01", "amount=0.01", "unit=元")
                .row("contract_id=C6", "project_id=P_TIE", "signed_on=2023-03-01", "amount=1", "unit=元", "event=数博会")
                .row("contract_id=C8", "project_id=P_UNKNOWN", "signed_on=2023-04-01", "amount=100亿元");
    }

    private static LedgerRows lineRows() {
        return LedgerRows.of(Ledgers.CONTRACT_INVESTORS)
                .row("contract_id=C1", "investor_id=I_SZ", "share=0.6")
                .row("contract_id=C1", "investor_id=I_GY", "share=0.4", "is_lead=y")
                .row("contract_id=C2", "investor_id=I_SZ")
                .row("contract_id=C3", "investor_id=I_SZ")
                .row("contract_id=C4", "investor_id=I_USA")
                .row("contract_id=C5", "investor_id=I_HK")
                .row("contract_id=C6", "investor_id=I_USA")
                .row("contract_id=C6", "investor_id=I_HK")
                .row("contract_id=C6", "investor_id=I_GD")
                .row("contract_id=C7", "investor_id=I_SZ");
    }

    private static LedgerRows investorRows() {
        return LedgerRows.of(Ledgers.INVESTORS)
                .row("investor_id=I_SZ", "name=深圳公司", "origin=440300", "tags=listed|global500")
                .row("investor_id=I_GY", "name=贵阳公司", "origin=520100")
                .row("investor_id=I_GD", "name=广东公司", "origin=440000")
                .row("investor_id=I_HK", "name=香港公司", "origin=HKG")
                .row("investor_id=I_USA", "name=美国公司", "origin=USA");
    }

    private static LedgerRows stageRows() {
        return LedgerRows.of(Ledgers.PROJECT_STAGES)
                .row("project_id=P_TWO", "stage=signing", "on=2023-01-05")
                .row("project_id=P_TWO", "stage=construction", "on=2023-03-01")
                .row("project_id=P_TWO", "stage=construction", "on=2023-02-20")
                .row("project_id=P_TWO", "stage=production", "on=2023-02-10")
                .row("project_id=P_TWO", "stage=fulfilment", "on=2023-08-01")
                .row("project_id=P_UNSIGNED", "stage=lead", "on=2023-01-01")
                .row("project_id=P_UNSIGNED", "stage=negotiation", "on=2023-01-20")
                .row("project_id=P_TIE", "stage=negotiation", "on=2023-02-01");
    }

    private static Rows signed(Where where) {
        ReferenceColumns reference = new ReferenceColumns(where.reference());
        ProjectLedgers ledgers = new ProjectLedgers(
                projectRows().rows(where),
                contractRows().rows(where),
                lineRows().rows(where),
                investorRows().rows(where),
                stageRows().rows(where),
                Optional.empty(),
                TeamCampaigns.of(List.of()));
        return SignedProjects.apply(ledgers, reference, AS_OF);
    }

    private static List<Row> lines(Rows signed, Where where) {
        return ContractLines.lines(signed, Set.of("P_TIE"), new ReferenceColumns(where.reference()))
                .collectAsList();
    }

    @BeforeAll
    static void derive() {
        Rows signed = signed(Where.DRIVER);
        projects = SignedProjects.marked(signed, Set.of("P_TIE")).collectAsList();
        stages = StageRows.apply(signed, new ReferenceColumns(Where.DRIVER.reference()))
                .collectAsList();
        contracts = ContractLines.contracts(signed, new ReferenceColumns(Where.DRIVER.reference()))
                .collectAsList();
        lines = lines(signed, Where.DRIVER);
    }

    /** The longest way: an investor meets its line, that its contract, that its project. */
    @Test
    void sparkGivesTheSameLines() {
        assertThat(texts(lines(signed(Where.SPARK), Where.SPARK))).containsExactlyInAnyOrderElementsOf(texts(lines));
    }

    private static List<String> texts(List<Row> rows) {
        int[] columns = IntStream.range(0, rows.get(0).size()).toArray();
        return rows.stream()
                .map(row -> Arrays.toString(Values.plain(row, columns)))
                .toList();
    }

    @Test
    void repeatsAreMarkedWithTheLinesOfTheirContractsAndOthersAreNot() {
        assertThat(projects)
                .filteredOn(project -> project.<Boolean>getAs("suspected_repeat"))
                .extracting(project -> project.<String>getAs("project_id"))
                .containsExactly("P_TIE");
        assertThat(lines)
                .filteredOn(line -> line.<Boolean>getAs("suspected_repeat"))
                .extracting(line -> line.<String>getAs("contract_id"))
                .containsExactlyInAnyOrder("C6", "C6", "C6", "C7");
    }

    @Test
    void aProjectIsSignedOnTheDateOfItsFirstEffectiveFormalContract() {
        assertThat(project("P_TWO").<LocalDate>getAs("signed_on")).isEqualTo("2023-01-01");
        assertThat(project("P_TWO").<String>getAs("first_contract_id")).isEqualTo("C2");
    }

    @Test
    void ofContractsOfOneDayTheSmallerIdIsTheFirst() {
        assertThat(project("P_TIE").<String>getAs("first_contract_id")).isEqualTo("C6");
    }

    @Test
    void frameworksTerminatedAndFutureContractsSignNoProject() {
        for (String id : List.of("P_FRAMEWORK", "P_TERMINATED", "P_LATER", "P_UNSIGNED")) {
            assertThat(project(id).<LocalDate>getAs("signed_on")).as(id).isNull();
            assertThat(project(id).<Long>getAs("contract_count")).as(id).isZero();
            assertThat(project(id).<String>getAs("origin_scope")).as(id).isEqualTo("unknown");
        }
    }

    @Test
    void theSizeOfAProjectIsTheSumOfItsEffectiveFormalContracts() {
        assertThat(project("P_TWO").<BigDecimal>getAs("contract_amount")).isEqualByComparingTo("500000000");
        assertThat(strings(project("P_TWO"), "size_bands")).containsExactly("GE_100M", "GE_500M");
        assertThat(strings(project("P_UNKNOWN"), "size_bands"))
                .containsExactly("GE_100M", "GE_500M", "GE_1B", "GE_5B", "GE_10B");
        assertThat(strings(project("P_TIE"), "size_bands")).isEmpty();
    }

    @Test
    void theSizeOfAContractIsItsWholeAmount() {
        assertThat(lines)
                .filteredOn(of("contract_id", "C1"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(strings(line, "size_bands")).containsExactly("GE_100M"));
    }

    @Test
    void theProjectsLeadIsThatOfItsFirstContract() {
        Row project = project("P_TWO");

        assertThat(project.<String>getAs("lead_investor_id")).isEqualTo("I_SZ");
        assertThat(project.<String>getAs("origin_province")).isEqualTo("440000");
        assertThat(project.<String>getAs("origin_city")).isEqualTo("440300");
        assertThat(project.<String>getAs("origin_scope")).isEqualTo("domestic");
        assertThat(strings(project, "origin_groups")).contains("GBA", "PRD");
        assertThat(strings(project, "investor_tags")).containsExactly("global500", "listed");
    }

    @Test
    void amountsAreAllocatedInFenAndSumToTheContract() {
        assertThat(amounts("C1")).containsExactly("I_GY 40000000.00", "I_SZ 60000000.00");
        assertThat(amounts("C6")).containsExactly("I_GD 0.34", "I_HK 0.33", "I_USA 0.33");
        assertThat(lines)
                .filteredOn(of("contract_id", "C6"))
                .allSatisfy(line ->
                        assertThat(line.<BigDecimal>getAs("contract_amount")).isEqualByComparingTo("1"));
    }

    @Test
    void exactlyOneLineOfAContractLeads() {
        assertThat(lines)
                .filteredOn(line -> line.<Boolean>getAs("is_lead"))
                .extracting(line -> line.getAs("contract_id") + " " + line.getAs("investor_id"))
                .containsExactlyInAnyOrder(
                        "C1 I_GY", "C2 I_SZ", "C3 I_SZ", "C4 I_USA", "C5 I_HK", "C6 I_GD", "C7 I_SZ", "C8 null");
    }

    @Test
    void aContractWithoutInvestorsIsOneLineOfUnknownOrigin() {
        Row line = lines.stream().filter(of("contract_id", "C8")).findFirst().orElseThrow();

        assertThat(line.<BigDecimal>getAs("amount")).isEqualByComparingTo("10000000000");
        assertThat(line.<BigDecimal>getAs("share")).isEqualByComparingTo("1");
        assertThat(line.<String>getAs("origin_province")).isEqualTo("unknown");
        assertThat(line.<String>getAs("origin_city")).isEqualTo("unknown");
        assertThat(line.<String>getAs("origin_scope")).isEqualTo("unknown");
        assertThat(strings(line, "origin_groups")).isEmpty();
        assertThat(contract("C8").<Long>getAs("investor_count")).isZero();
    }

    @Test
    void originsAreTakenApartByRuleSeven() {
        assertThat(origin("I_GY")).isEqualTo("in_province 520000 520100");
        assertThat(origin("I_GD")).isEqualTo("domestic 440000 unknown");
        assertThat(origin("I_HK")).isEqualTo("hmt 810000 810000");
        assertThat(origin("I_USA")).isEqualTo("foreign USA USA");
    }

    @Test
    void aContractTakesNothingFromAnotherContractOfItsProject() {
        assertThat(project("P_TIE").<String>getAs("event")).isEqualTo("数博会");
        assertThat(contract("C6").<String>getAs("event")).isEqualTo("数博会");
        assertThat(contract("C7").<String>getAs("event")).isEqualTo("unknown");
        assertThat(lines.stream().filter(line -> line.getAs("contract_id").equals("C7")))
                .allMatch(line -> line.getAs("event").equals("unknown"));
    }

    @Test
    void channelAndEventFallBackOnEachOther() {
        assertThat(contract("C1").<String>getAs("event")).isEqualTo("数博会");
        assertThat(contract("C2").<String>getAs("event")).isEqualTo("unknown");
        assertThat(contract("C2").<String>getAs("channel")).isEqualTo("驻粤招商");
        assertThat(contract("C1").<String>getAs("channel")).isEqualTo("以商招商");
        assertThat(project("P_TWO").<String>getAs("channel")).isEqualTo("以商招商");
        assertThat(project("P_TWO").<String>getAs("team")).isEqualTo("一队");
        assertThat(project("P_TIE").<String>getAs("team")).isEqualTo("unknown");
    }

    @Test
    void nobodyKnowsWhatHasArrivedWhereTheLedgerOfFundsIsAbsent() {
        assertThat(projects)
                .allSatisfy(
                        p -> assertThat(p.<BigDecimal>getAs("funds_in_place")).isNull());
    }

    @Test
    void sectorsFollowTheDivision() {
        assertThat(industry("P_TWO")).isEqualTo("secondary industry C C39");
        assertThat(industry("P_LATER")).isEqualTo("secondary industry C unknown");
        assertThat(industry("P_FRAMEWORK")).isEqualTo("tertiary non_industry A A05");
        assertThat(industry("P_TERMINATED")).isEqualTo("tertiary non_industry B B11");
        assertThat(industry("P_UNKNOWN")).isEqualTo("unknown unknown unknown unknown");
    }

    @Test
    void chainsAreDerivedOnlyWhereNoneOfTheFirstSchemeIsGiven() {
        assertThat(strings(project("P_TIE"), "chains")).containsExactly("GZ_IND10_03");
        assertThat(strings(project("P_UNSIGNED"), "chains")).containsExactly("GZ_IND10_01");
        assertThat(strings(project("P_LATER"), "chains")).isEmpty();
    }

    @Test
    void ofSeveralEventsOfAStageTheFirstCountsAndFutureOnesDoNot() {
        assertThat(project("P_TWO").<LocalDate>getAs("construction_on")).isEqualTo("2023-02-20");
        assertThat(project("P_TWO").<LocalDate>getAs("fulfilment_on")).isNull();
        assertThat(stage("P_TWO", "construction").<Long>getAs("source_line")).isEqualTo(4);
    }

    @Test
    void spansAreDaysAndEmptyWhereNegative() {
        assertThat(stage("P_TWO", "construction").<Long>getAs("days_since_signing"))
                .isEqualTo(50);
        assertThat(stage("P_TWO", "construction").<Long>getAs("days_since_previous_stage"))
                .isEqualTo(46);
        assertThat(stage("P_TWO", "production").<Long>getAs("days_since_construction"))
                .isNull();
        assertThat(stage("P_TWO", "signing").<Long>getAs("days_since_previous_stage"))
                .isNull();
    }

    @Test
    void theNextStageIsKnownToBeReachedOrNot() {
        assertThat(stage("P_TWO", "signing").<Boolean>getAs("next_stage_reached"))
                .isTrue();
        assertThat(stage("P_TWO", "construction").<Boolean>getAs("next_stage_reached"))
                .isFalse();
        assertThat(stage("P_TWO", "construction").<Boolean>getAs("has_next_stage"))
                .isTrue();
        assertThat(stage("P_TWO", "production").<Boolean>getAs("has_next_stage"))
                .isFalse();
    }

    @Test
    void aStageIsLeftOnTheFirstDayOfAnythingBeyondIt() {
        assertThat(stage("P_UNSIGNED", "lead").<LocalDate>getAs("left_on")).isEqualTo("2023-01-20");
        assertThat(stage("P_UNSIGNED", "negotiation").<LocalDate>getAs("left_on"))
                .isNull();
        assertThat(stage("P_TIE", "negotiation").<LocalDate>getAs("left_on")).isEqualTo("2023-03-01");
    }

    private static Row project(String id) {
        return projects.stream().filter(of("project_id", id)).findFirst().orElseThrow();
    }

    private static Row contract(String id) {
        return contracts.stream().filter(of("contract_id", id)).findFirst().orElseThrow();
    }

    private static Row stage(String project, String stage) {
        return stages.stream()
                .filter(of("project_id", project).and(of("stage", stage)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> amounts(String contract) {
        return lines.stream()
                .filter(of("contract_id", contract))
                .map(l -> l.getAs("investor_id") + " " + l.getAs("amount"))
                .sorted()
                .toList();
    }

    private static String origin(String investor) {
        Row line =
                lines.stream().filter(of("investor_id", investor)).findFirst().orElseThrow();
        return line.getAs("origin_scope") + " " + line.getAs("origin_province") + " " + line.getAs("origin_city");
    }

    private static String industry(String project) {
        Row row = project(project);
        return row.getAs("sector") + " " + row.getAs("industry") + " " + row.getAs("industry_section") + " "
                + row.getAs("industry_division");
    }

    private static List<String> strings(Row row, String column) {
        return Values.list(row, row.fieldIndex(column));
    }

    private static Predicate<Row> of(String column, String value) {
        return row -> value.equals(row.getAs(column));
    }
}
