package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;

/** Reading rule 5 and facts rule 1 for the optional ledgers. As of 30 June 2023. */
class OptionalFatesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @Test
    void aFlowNeedsItsProjectAndTheInvestorItNames() {
        Rows projects = fated(LedgerRows.of(Ledgers.PROJECTS)
                .row("project_id=P_GOOD")
                .row("project_id=P_BAD", "region=深圳")
                .row("project_id=P_LATE", "reported_on=2023-07-01"));
        Rows investors = fated(
                LedgerRows.of(Ledgers.INVESTORS).row("investor_id=I_GOOD").row("investor_id=I_BAD", "origin=无此地"));
        Rows funds = fated(
                LedgerRows.of(Ledgers.FUNDS)
                        .row("fund_flow_id=F1", "project_id=P_GOOD", "investor_id=")
                        .row("fund_flow_id=F2", "project_id=P_GOOD", "investor_id=I_GOOD")
                        .row("fund_flow_id=F3", "project_id=P_GOOD", "investor_id=I_NOBODY")
                        .row("fund_flow_id=F4", "project_id=P_GOOD", "investor_id=I_BAD")
                        .row("fund_flow_id=F5", "project_id=P_BAD", "investor_id=")
                        .row("fund_flow_id=F6", "project_id=P_NOWHERE", "investor_id=I_GOOD")
                        .row("fund_flow_id=F7", "project_id=P_LATE", "investor_id=I_NOBODY"),
                Map.of("projects", projects, "investors", investors));

        assertThat(lines(funds))
                .containsExactly(
                        "2 accepted",
                        "3 accepted",
                        "4 rejected orphan at investor_id",
                        "5 rejected orphan at investor_id, caused by a.csv:3",
                        "6 rejected orphan at project_id, caused by a.csv:3",
                        "7 rejected orphan at project_id",
                        "8 future");
    }

    @Test
    void theLatestReportOfAFlowAnActivityAndAFactoryCounts() {
        for (LedgerRows rows : List.of(
                LedgerRows.of(Ledgers.ACTIVITIES), LedgerRows.of(Ledgers.FACTORIES), LedgerRows.of(Ledgers.FUNDS))) {
            Rows fated = fated(
                    rows.row("reported_on=2023-01-02")
                            .row("reported_on=2023-03-01")
                            .row("reported_on=2023-07-01")
                            .row("reported_on=2023-03-01"),
                    Map.of(
                            "projects", fated(LedgerRows.of(Ledgers.PROJECTS).row()),
                            "investors", fated(LedgerRows.of(Ledgers.INVESTORS).row())));

            assertThat(lines(fated))
                    .as(rows.ledger().name())
                    .containsExactly("2 superseded", "3 accepted", "4 future", "5 duplicate");
        }
    }

    @Test
    void ofTeamsAndIndustryFundsTheFirstRowCounts() {
        assertThat(lines(fated(LedgerRows.of(Ledgers.TEAMS)
                        .row("staff=3")
                        .row("staff=4")
                        .row("staff=3"))))
                .containsExactly("2 accepted", "3 rejected duplicate_key at team_id", "4 duplicate");
        assertThat(lines(fated(LedgerRows.of(Ledgers.INDUSTRY_FUNDS)
                        .row("size=1亿元")
                        .row("size=2亿元")
                        .row("size=10000"))))
                .containsExactly("2 accepted", "3 rejected duplicate_key at fund_id", "4 duplicate");
    }

    @Test
    void theLastRevisionOfATargetNotAfterTheAsOfDateHolds() {
        assertThat(lines(fated(LedgerRows.of(Ledgers.TARGETS)
                        .row("value=100", "revised_on=2023-01-02")
                        .row("value=90", "revised_on=2023-06-30")
                        .row("value=80", "revised_on=2023-07-01")
                        .row("value=50", "region=520100")
                        .row("value=50", "year=2022"))))
                .containsExactly("2 superseded", "3 accepted", "4 future", "5 accepted", "6 accepted");
    }

    @Test
    void snapshotsAreVersionsWithinLevelSubmitterHalfMonthAndProjectAlone() {
        LedgerRows rows = LedgerRows.of(Ledgers.LEDGER_SNAPSHOTS)
                .row("amount=100")
                .row("amount=200", "submitted_on=2023-01-18")
                .row("amount=100", "level=prefecture", "submitter=520100")
                .row("amount=100", "half_month=2023-01-B")
                .row("amount=100", "project_id=P2")
                .row("amount=0.01亿元");

        assertThat(lines(fated(rows)))
                .containsExactly("2 superseded", "3 accepted", "4 accepted", "5 accepted", "6 accepted", "7 duplicate");
    }

    private static Rows fated(LedgerRows rows) {
        return fated(rows, Map.of());
    }

    private static Rows fated(LedgerRows rows, Map<String, Rows> parents) {
        Map<String, Rows> kinship = new HashMap<>();
        parents.forEach((ledger, fated) -> kinship.put(ledger, ParentRows.of(fated)));
        return Fates.apply(rows.ledger(), rows.rows(Where.DRIVER), kinship, AS_OF);
    }

    private static List<String> lines(Rows rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.comparing(r -> r.<Long>getAs(LedgerSchema.LINE)))
                .map(OptionalFatesTest::line)
                .toList();
    }

    private static String line(Row row) {
        Row problem = row.getAs(LedgerSchema.PROBLEM);
        String cause = row.getAs(Fate.CAUSED_BY);
        return row.getAs(LedgerSchema.LINE) + " " + row.getAs(Fate.COLUMN)
                + (problem == null ? "" : " " + problem.getString(0) + " at " + problem.getString(1))
                + (cause == null ? "" : ", caused by " + cause);
    }
}
