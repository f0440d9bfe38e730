package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;

/** Reading rule 5 and facts rule 1 on a handful of rows. As of 30 June 2023. */
class FatesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @Test
    void theLatestVersionCountsAndEveryRowHasOneFate() {
        Rows rows = fated(LedgerRows.of(Ledgers.PROJECTS)
                .row("reported_on=2023-01-01")
                .row("reported_on=2023-03-01", "park=y")
                .row("reported_on=2023-07-01", "park=n")
                .row("reported_on=2023-03-01", "park=y")
                .row("region=深圳"));

        assertThat(lines(rows))
                .containsExactly(
                        "a.csv:2 superseded",
                        "a.csv:3 accepted",
                        "a.csv:4 future",
                        "a.csv:5 duplicate",
                        "a.csv:6 rejected region_outside");
    }

    @Test
    void ofVersionsReportedOnOneDayTheLaterByFileAndLineCounts() {
        Rows rows = fated(LedgerRows.of(Ledgers.PROJECTS)
                .file("b.csv")
                .row("team=first")
                .row("team=second")
                .file("a.csv")
                .row("team=third")
                .row("team=fourth")
                .row("team=fifth"));

        assertThat(lines(rows))
                .containsExactly(
                        "a.csv:2 superseded",
                        "a.csv:3 superseded",
                        "a.csv:4 superseded",
                        "b.csv:2 superseded",
                        "b.csv:3 accepted");
    }

    @Test
    void theEarliestOfEqualRowsIsTheOneThatStays() {
        Rows rows = fated(LedgerRows.of(Ledgers.PROJECTS)
                .file("b.csv")
                .row()
                .file("a.csv")
                .row()
                .row());

        assertThat(lines(rows)).containsExactly("a.csv:2 accepted", "a.csv:3 duplicate", "b.csv:2 duplicate");
    }

    @Test
    void aFutureRowIsNoDuplicateAndMakesNone() {
        Rows rows = fated(LedgerRows.of(Ledgers.PROJECTS)
                .row("reported_on=2023-07-01")
                .row("reported_on=2023-07-01")
                .row("reported_on=2023-06-30"));

        assertThat(lines(rows)).containsExactly("a.csv:2 future", "a.csv:3 future", "a.csv:4 accepted");
    }

    @Test
    void withoutAReportDateTheFirstRowOfAKeyCountsAndOthersAreRejected() {
        Rows rows = fated(LedgerRows.of(Ledgers.INVESTORS)
                .row("name=甲")
                .row("name=乙")
                .row("name=甲")
                .row("investor_id=I2"));

        assertThat(lines(rows))
                .containsExactly(
                        "a.csv:2 accepted", "a.csv:3 rejected duplicate_key", "a.csv:4 duplicate", "a.csv:5 accepted");
        Row problem = row(rows, 3).getAs(LedgerSchema.PROBLEM);
        assertThat(problem.mkString(" | "))
                .isEqualTo(
                        "duplicate_key | investor_id | I1 | a.csv:2 编号相同而name（甲 / 乙）不同，只计该行；核对后保留一行 |"
                                + " a.csv:2 has the same key and another name (甲 / 乙), and is the one that counts: keep one of them");
    }

    @Test
    void severalEventsOfAStageAreLegal() {
        Rows projects = fated(LedgerRows.of(Ledgers.PROJECTS).row());
        Rows stages = fated(
                LedgerRows.of(Ledgers.PROJECT_STAGES)
                        .row("on=2023-01-01")
                        .row("on=2023-02-01")
                        .row("on=2023-01-01"),
                projects);

        assertThat(lines(stages)).containsExactly("a.csv:2 accepted", "a.csv:3 accepted", "a.csv:4 duplicate");
    }

    @Test
    void aChildWithoutAParentIsAnOrphanAndNamesTheRejectThatCausedIt() {
        Rows projects = fated(LedgerRows.of(Ledgers.PROJECTS)
                .row("project_id=P_GOOD")
                .row("project_id=P_BAD", "region=深圳")
                .row("project_id=P_LATE", "reported_on=2023-07-01")
                .row("project_id=P_BAD_AND_LATE", "region=深圳")
                .row("project_id=P_BAD_AND_LATE", "reported_on=2023-07-01"));
        Rows contracts = fated(
                LedgerRows.of(Ledgers.CONTRACTS)
                        .row("contract_id=C1", "project_id=P_GOOD")
                        .row("contract_id=C2", "project_id=P_BAD")
                        .row("contract_id=C3", "project_id=P_LATE")
                        .row("contract_id=C4", "project_id=P_NOWHERE")
                        .row("contract_id=C5", "project_id=P_BAD_AND_LATE")
                        .row("contract_id=C6", "project_id=P_LATE", "amount=若干")
                        .row("contract_id=C7", "project_id=P_NOWHERE", "reported_on=2023-07-01"),
                projects);

        assertThat(lines(contracts))
                .containsExactly(
                        "a.csv:2 accepted",
                        "a.csv:3 rejected orphan, caused by a.csv:3",
                        "a.csv:4 future",
                        "a.csv:5 rejected orphan",
                        "a.csv:6 future",
                        "a.csv:7 rejected number_unreadable",
                        "a.csv:8 future");
        Row problem = row(contracts, 3).getAs(LedgerSchema.PROBLEM);
        assertThat(problem.mkString(" | "))
                .isEqualTo("orphan | project_id | P_BAD | projects台账中没有这个编号的有效记录 |"
                        + " the ledger projects has no accepted row of this id");
    }

    @Test
    void anOrphanedVersionStillSupersedesTheOneBeforeIt() {
        Rows projects = fated(LedgerRows.of(Ledgers.PROJECTS).row("project_id=P1"));
        Rows contracts = fated(
                LedgerRows.of(Ledgers.CONTRACTS)
                        .row("project_id=P1", "reported_on=2023-01-02")
                        .row("project_id=P9", "reported_on=2023-02-02"),
                projects);

        assertThat(lines(contracts)).containsExactly("a.csv:2 superseded", "a.csv:3 rejected orphan");
    }

    @Test
    void fatesAreTheSameInSpark() {
        LedgerRows projects = LedgerRows.of(Ledgers.PROJECTS).row("project_id=").row("project_id=", "region=深圳");
        LedgerRows contracts = LedgerRows.of(Ledgers.CONTRACTS);
        LedgerRows investors = LedgerRows.of(Ledgers.INVESTORS);
        LedgerRows lines = LedgerRows.of(Ledgers.CONTRACT_INVESTORS).row("contract_id=", "share=无");
        for (int i = 0; i < 40; i++) {
            projects.row("project_id=P" + i % 13, "reported_on=2023-0" + (i % 8 + 1) + "-01", "team=t" + i % 3);
            contracts.row("contract_id=C" + i % 17, "project_id=P" + i % 19, "amount=" + i % 5, "reported_on=20230101");
            investors.row("investor_id=I" + i % 11, "name=公司" + i % 3, "origin=" + (i % 7 == 0 ? "无此地" : "440300"));
            lines.row("contract_id=C" + i % 20, "investor_id=I" + i % 12, "share=" + (i % 9 == 0 ? "1.5" : "0.5"));
        }
        List<LedgerRows> ledgers = List.of(projects, contracts, investors, lines);

        List<String> spread = lines(ledgers, l -> l.rows(Where.SPARK));

        assertThat(spread)
                .isEqualTo(lines(ledgers, l -> l.rows(Where.DRIVER)))
                .hasSize(163)
                .anyMatch(line -> line.contains("group_rejected, caused by"))
                .anyMatch(line -> line.contains("orphan, caused by"))
                .anyMatch(line -> line.contains("duplicate_key"));
        for (Fate fate : Fate.values()) {
            assertThat(spread).anyMatch(line -> line.contains(" " + fate.id()));
        }
    }

    /** Of several ledgers, parents first. */
    private static List<String> lines(List<LedgerRows> ledgers, Function<LedgerRows, Rows> mode) {
        List<String> lines = new ArrayList<>();
        Map<String, Rows> kinship = new HashMap<>();
        for (LedgerRows rows : ledgers) {
            Rows fated =
                    Fates.apply(rows.ledger(), mode.apply(rows), kinship, AS_OF).persist();
            if (ParentRows.isAskedFor(rows.ledger())) {
                kinship.put(rows.ledger().name(), ParentRows.of(fated).persist());
            }
            lines(fated).forEach(line -> lines.add(rows.ledger().name() + " " + line));
        }
        return lines;
    }

    private static Rows fated(LedgerRows rows) {
        return Fates.apply(rows.ledger(), rows.rows(Where.DRIVER), Map.of(), AS_OF);
    }

    private static Rows fated(LedgerRows rows, Rows projects) {
        return Fates.apply(rows.ledger(), rows.rows(Where.DRIVER), Map.of("projects", ParentRows.of(projects)), AS_OF);
    }

    private static Row row(Rows rows, long line) {
        return rows.collectAsList().stream()
                .filter(r -> r.<Long>getAs(LedgerSchema.LINE) == line)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Rows rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.comparing((Row r) -> r.<String>getAs(LedgerSchema.FILE))
                        .thenComparing(r -> r.<Long>getAs(LedgerSchema.LINE)))
                .map(FatesTest::line)
                .toList();
    }

    private static String line(Row row) {
        Row problem = row.getAs(LedgerSchema.PROBLEM);
        String cause = row.getAs(Fate.CAUSED_BY);
        return row.getAs(LedgerSchema.FILE) + ":" + row.getAs(LedgerSchema.LINE) + " " + row.getAs(Fate.COLUMN)
                + (problem == null ? "" : " " + problem.getString(0))
                + (cause == null ? "" : ", caused by " + cause);
    }
}
