package org.investstat.fact.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.LedgerRows;
import org.investstat.Shipped;
import org.investstat.Where;
import org.investstat.conform.Fate;
import org.investstat.conform.Fates;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the comparison; every half month of 2020 is a case of its own. As of 31 December 2020. */
class ReconciliationTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 31);
    private static List<String> found;
    private static List<Row> differences;
    private static List<String> pairs;
    private static List<Map<String, @Nullable Object>> units;

    private static final LedgerRows SNAPSHOTS = LedgerRows.of(Ledgers.LEDGER_SNAPSHOTS);

    /** One row of a ledger, submitted the day after its half month begins. */
    private static void row(String halfMonth, String level, String submitter, String project, String... cells) {
        String day = halfMonth.substring(0, 8) + (halfMonth.endsWith("A") ? "02" : "17");
        SNAPSHOTS.row(Stream.concat(
                        Stream.of(
                                "half_month=" + halfMonth,
                                "level=" + level,
                                "submitter=" + submitter,
                                "project_id=" + project,
                                "submitted_on=" + day),
                        Stream.of(cells))
                .toArray(String[]::new));
    }

    /** P_NANMING and P_TEAM lie in 南明区, P_GUIAN in 贵安新区, P_RENHUAI in a county of 遵义, P_LOST in no projects ledger. */
    private static FactRows projects() {
        return FactRows.of(Facts.PROJECTS.table())
                .row("project_id=P_NANMING", "project_name=电池厂", "region_code=520102", "team=unknown")
                .row("project_id=P_TEAM", "project_name=数据中心", "region_code=520102", "team=T1")
                .row("project_id=P_GUIAN", "project_name=云基地", "region_code=GUIAN", "team=unknown")
                .row("project_id=P_RENHUAI", "project_name=酒厂", "region_code=520382", "team=unknown");
    }

    private static LedgerRows teams() {
        return LedgerRows.of(Ledgers.TEAMS)
                .row("team_id=T1", "name=驻沪一组", "region=520102")
                .row("team_id=T2", "name=驻京二组", "region=520102", "to=2020-11-20");
    }

    private static void plant() {
        // 01-A: amounts and stages of a county against its prefecture
        row("2020-01-A", "county", "520102", "P_NANMING", "amount=3000", "stage=negotiation");
        row("2020-01-A", "prefecture", "520100", "P_NANMING", "amount=3100", "stage=signing");
        row("2020-01-A", "county", "520102", "P_TEAM", "amount=0.3亿元", "stage=signing");
        row("2020-01-A", "prefecture", "520100", "P_TEAM", "amount=3000");
        // 01-B: who has what
        row("2020-01-B", "county", "520102", "P_LOST");
        row("2020-01-B", "county", "520103", "P_RENHUAI");
        row("2020-01-B", "prefecture", "520100", "P_NANMING");
        row("2020-01-B", "prefecture", "520100", "P_RENHUAI");
        // 02-A: nobody between county and province
        row("2020-02-A", "county", "520102", "P_NANMING");
        row("2020-02-A", "province", "520000", "P_TEAM");
        // 02-B: a custom unit and a prefecture below the province
        row("2020-02-B", "county", "GUIAN", "P_NANMING");
        row("2020-02-B", "prefecture", "520100", "P_TEAM");
        row("2020-02-B", "province", "520000", "P_GUIAN");
        // 03-A: a front team and the county of its projects
        row("2020-03-A", "front", "T1", "P_NANMING");
        row("2020-03-A", "county", "520102", "P_TEAM");
        row("2020-03-A", "prefecture", "520100", "P_NANMING");
        row("2020-03-A", "prefecture", "520100", "P_TEAM");
        // 03-B: a front team without the county's ledger, its project unknown or elsewhere
        row("2020-03-B", "front", "T1", "P_LOST");
        row("2020-03-B", "front", "T1", "P_RENHUAI");
        row("2020-03-B", "front", "T9", "P_LOST");
        row("2020-03-B", "prefecture", "520100", "P_RENHUAI");
        row("2020-03-B", "province", "520000", "P_GUIAN");
        // 04-A: nobody above
        row("2020-04-A", "county", "520102", "P_NANMING");
        // 04-B: the front people of a unit, under the unit's own name
        row("2020-04-B", "front", "南明区", "P_NANMING");
        row("2020-04-B", "county", "520102", "P_TEAM");
        // 05-A: units
        row("2020-05-A", "county", "520102", "P_NANMING", "amount=3000");
        row("2020-05-A", "prefecture", "520100", "P_NANMING", "amount=3000", "unit=元");
        row("2020-05-A", "county", "520102", "P_TEAM", "amount=30000.3", "unit=万元");
        row("2020-05-A", "prefecture", "520100", "P_TEAM", "amount=3", "unit=元");
        row("2020-05-A", "county", "520102", "P_LOST", "amount=3003", "unit=万元");
        row("2020-05-A", "prefecture", "520100", "P_LOST", "amount=3000", "unit=元");
        row("2020-05-A", "county", "520102", "P_GUIAN", "amount=3003.0001", "unit=万元");
        row("2020-05-A", "prefecture", "520100", "P_GUIAN", "amount=3000", "unit=元");
        row("2020-05-A", "county", "520102", "P_RENHUAI", "amount=0");
        row("2020-05-A", "prefecture", "520100", "P_RENHUAI");
        // 05-B: late, and a first submission in time that a later one replaced
        row("2020-05-B", "prefecture", "520100", "P_TEAM", "submitted_on=2020-06-06");
        row("2020-05-B", "county", "520102", "P_TEAM", "submitted_on=2020-06-05", "amount=1");
        row("2020-05-B", "county", "520102", "P_TEAM", "submitted_on=2020-06-20", "amount=2");
        // 11-A: a team that comes home on 20 November
        row("2020-11-A", "front", "T2", "P_LOST");
    }

    /** All that is made of the planted rows. */
    private record Outcome(List<Row> differences, List<Row> pairs, List<Row> units) {}

    private static Outcome compare(Where where) {
        Rows fated = Fates.apply(Ledgers.LEDGER_SNAPSHOTS, SNAPSHOTS.rows(where), Map.of(), AS_OF)
                .persist();
        assertThat(Fate.REJECTED.among(fated).collectAsList()).isEmpty();
        Rows accepted = Fate.ACCEPTED.among(fated);
        Rows superseded = Fate.SUPERSEDED.among(fated);
        SubmittedLedgers ledgers = SubmittedLedgers.of(accepted, superseded, teams().conformed(), "520000");
        Rows compared = Reconciliation.compared(
                        accepted,
                        projects().rows(where),
                        ledgers,
                        Shipped.reference().regions())
                .persist();
        Rows units = ReconciliationUnits.rows(
                ledgers, Reconciliation.counts(compared), Shipped.reference().regions(), AS_OF, 5);
        Outcome outcome = new Outcome(
                Reconciliation.differences(compared).collectAsList(), compared.collectAsList(), units.collectAsList());
        compared.unpersist();
        fated.unpersist();
        return outcome;
    }

    @BeforeAll
    static void compare() {
        plant();
        Outcome outcome = compare(Where.DRIVER);
        differences = outcome.differences();
        found = differences.stream()
                .map(r -> "%s %s %s %s: %s"
                        .formatted(
                                r.getAs("half_month"),
                                r.getAs("submitter_a"),
                                r.getAs("submitter_b"),
                                r.getAs("project_id"),
                                r.getAs("difference")))
                .toList();
        pairs = outcome.pairs().stream()
                .filter(r -> r.getAs("level_b") != null)
                .map(r -> "%s %s/%s %s/%s %s"
                        .formatted(
                                r.getAs("half_month"),
                                r.getAs("level_a"),
                                r.getAs("submitter_a"),
                                r.getAs("level_b"),
                                r.getAs("submitter_b"),
                                r.getAs("project_id")))
                .toList();
        units = outcome.units().stream().map(ReconciliationTest::named).toList();
    }

    @Test
    void sparkFindsTheSame() {
        Outcome outcome = compare(Where.SPARK);

        assertThat(texts(outcome.differences())).containsExactlyInAnyOrderElementsOf(texts(differences));
        assertThat(outcome.units().stream().map(ReconciliationTest::named)).containsExactlyInAnyOrderElementsOf(units);
    }

    private static List<String> texts(List<Row> differences) {
        return differences.stream()
                .map(row -> OutputTables.RECONCILIATION.names().stream()
                        .map(column -> String.valueOf(row.<@Nullable Object>getAs(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Map<String, @Nullable Object> named(Row row) {
        Map<String, @Nullable Object> named = new HashMap<>();
        OutputTables.RECONCILIATION_UNITS.names().forEach(column -> named.put(column, row.getAs(column)));
        return named;
    }

    @Test
    void oneProjectCanDifferInAmountAndInStage() {
        assertThat(of("2020-01-A"))
                .containsExactlyInAnyOrder(
                        "520102 520100 P_NANMING: amount_differs", "520102 520100 P_NANMING: stage_differs");
    }

    @Test
    void aStageOnOneSideAndTheSameAmountInAnotherUnitAreNoDifference() {
        assertThat(pairs).contains("2020-01-A county/520102 prefecture/520100 P_TEAM");
        assertThat(of("2020-01-A")).noneMatch(line -> line.contains("P_TEAM"));
    }

    @Test
    void aProjectIsMissingBelowOnlyFromTheUnitThatItLiesIn() {
        assertThat(of("2020-01-B"))
                .containsExactlyInAnyOrder("520102 520100 P_LOST: only_in_a", "520102 520100 P_NANMING: only_in_b");
    }

    @Test
    void withoutThePrefecturesLedgerACountyIsComparedWithTheProvince() {
        assertThat(of("2020-02-A"))
                .containsExactlyInAnyOrder("520102 520000 P_NANMING: only_in_a", "520102 520000 P_TEAM: only_in_b");
    }

    @Test
    void aCustomUnitLiesBelowTheProvinceWhateverLevelItNames() {
        assertThat(of("2020-02-B"))
                .containsExactlyInAnyOrder(
                        "GUIAN 520000 P_NANMING: only_in_a",
                        "GUIAN 520000 P_GUIAN: only_in_b",
                        "520100 520000 P_TEAM: only_in_a");
    }

    @Test
    void aFrontTeamIsComparedWithTheCountyOfTheProjectAndMissesOnlyItsOwnProjects() {
        assertThat(of("2020-03-A"))
                .containsExactlyInAnyOrder(
                        "T1 520102 P_NANMING: only_in_a",
                        "T1 520102 P_TEAM: only_in_b",
                        "520102 520100 P_NANMING: only_in_b");
    }

    @Test
    void aFrontTeamsUnknownProjectGoesToTheTeamsHomeAndAnUnknownTeamsToTheProvince() {
        assertThat(of("2020-03-B"))
                .containsExactlyInAnyOrder(
                        "T1 520100 P_LOST: only_in_a",
                        "T1 520000 P_RENHUAI: only_in_a",
                        "T9 520000 P_LOST: only_in_a",
                        "520100 520000 P_RENHUAI: only_in_a");
    }

    @Test
    void whereNobodyAboveSubmittedNothingIsCompared() {
        assertThat(pairs).noneMatch(pair -> pair.startsWith("2020-04-A"));
        assertThat(unit("2020-04-A", "520102"))
                .containsEntry("projects", 1L)
                .containsEntry("compared", 0L)
                .containsEntry("match_rate", null);
    }

    @Test
    void theFrontPeopleOfAUnitAnswerForTheProjectsOfItsTeams() {
        assertThat(of("2020-04-B"))
                .containsExactlyInAnyOrder("520102 520102 P_NANMING: only_in_a", "520102 520102 P_TEAM: only_in_b");
    }

    @Test
    void tenThousandOrAHundredMillionTimesWithinATenthOfAPercentIsASuspectedUnit() {
        assertThat(of("2020-05-A"))
                .containsExactlyInAnyOrder(
                        "520102 520100 P_NANMING: unit_suspected",
                        "520102 520100 P_TEAM: unit_suspected",
                        "520102 520100 P_LOST: unit_suspected",
                        "520102 520100 P_GUIAN: amount_differs",
                        "520102 520100 P_RENHUAI: amount_differs");
    }

    @Test
    void aLedgerCountsOnBothSidesOfItsPairs() {
        assertThat(unit("2020-03-A", "520102"))
                .containsEntry("projects", 1L)
                .containsEntry("compared", 4L)
                .containsEntry("matched", 1L)
                .containsEntry("only_here", 1L)
                .containsEntry("only_there", 2L);
    }

    @Test
    void theMatchRateComesWithTheOneBeforeAndTheChangeInPoints() {
        assertThat(unit("2020-01-A", "520100").get("match_rate")).hasToString("50.000000");
        assertThat(unit("2020-01-B", "520100").get("match_rate")).hasToString("33.333333");
        assertThat(unit("2020-01-B", "520100").get("previous_match_rate")).hasToString("50.000000");
        assertThat(unit("2020-01-B", "520100").get("change_on_previous")).hasToString("-16.666667");
        assertThat(unit("2020-01-A", "520100").get("change_on_previous")).isNull();
    }

    @Test
    void theFirstSubmissionTellsWhetherALedgerWasInTimeAndTheLastOneCounts() {
        assertThat(unit("2020-05-B", "520102"))
                .containsEntry("submitted_on", LocalDate.of(2020, 6, 5))
                .containsEntry("due_on", LocalDate.of(2020, 6, 5))
                .containsEntry("status", "submitted");
        assertThat(unit("2020-05-B", "520100")).containsEntry("status", "late");
        assertThat(difference("2020-05-B", "P_TEAM").<Long>getAs("source_line_a"))
                .as("the last row but one that was planted, below a header")
                .isEqualTo(SNAPSHOTS.conformed().size());
    }

    @Test
    void aSubmitterOwesEveryDueHalfMonthSinceItsFirst() {
        assertThat(halfMonths("GUIAN")).first().isEqualTo("2020-02-B submitted");
        assertThat(halfMonths("GUIAN")).hasSize(20).last().isEqualTo("2020-12-A overdue");
    }

    @Test
    void aTeamOwesNothingAfterItHasComeHome() {
        assertThat(halfMonths("T2")).containsExactly("2020-11-A submitted", "2020-11-B overdue");
    }

    @Test
    void theTextsTellWhoHasWhatAndWhatToDo() {
        Row amount = differences.stream()
                .filter(r -> r.getAs("difference").equals("unit_suspected")
                        && r.getAs("project_id").equals("P_TEAM"))
                .findFirst()
                .orElseThrow();

        assertThat(amount.<String>getAs("text"))
                .isEqualTo("数据中心（P_TEAM）金额相差约1亿倍：南明区（县级）30000.3万元，贵阳市（市级）0.0003万元，" + "疑似元、万元、亿元混用；请核对双方台账的金额单位");
        assertThat(difference("2020-02-A", "P_TEAM").<String>getAs("text_en"))
                .isEqualTo("数据中心 (P_TEAM) is in the care of 南明区 (county), whose ledger lacks it; the ledger of 贵州省"
                        + " (province) has it (amount not given, stage not given): 南明区 (county) adds it, or 贵州省"
                        + " (province) corrects its own");
        assertThat(difference("2020-01-B", "P_LOST").<String>getAs("text"))
                .isEqualTo("P_LOST只在南明区（县级）的台账中（金额未填，阶段未填），贵阳市（市级）的台账中没有；" + "项目台账中也没有此编号，请南明区（县级）先核对项目编号");
    }

    private static List<String> of(String halfMonth) {
        return found.stream()
                .filter(line -> line.startsWith(halfMonth))
                .map(line -> line.substring(halfMonth.length() + 1))
                .toList();
    }

    private static Row difference(String halfMonth, String project) {
        return differences.stream()
                .filter(r -> r.getAs("half_month").equals(halfMonth)
                        && r.getAs("project_id").equals(project))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> unit(String halfMonth, String submitter) {
        return units.stream()
                .filter(u -> halfMonth.equals(u.get("half_month"))
                        && submitter.equals(u.get("submitter"))
                        && !"front".equals(u.get("level")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> halfMonths(String submitter) {
        return units.stream()
                .filter(u -> submitter.equals(u.get("submitter")))
                .map(u -> u.get("half_month") + " " + u.get("status"))
                .sorted()
                .toList();
    }
}
