package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.FUNDS;
import static org.investstat.oracle.DirtyWorld.INVESTORS;
import static org.investstat.oracle.DirtyWorld.PROJECTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the funds ledger, whose rows lean on a project and may lean on an investor. */
final class DirtyFunds {
    private final DirtyWorld world;
    private final LedgerBook book;
    private final DirtyCases cases;

    DirtyFunds(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
        this.cases = new DirtyCases(world, FUNDS, this::sound);
    }

    private Map<String, String> sound() {
        LocalDate on = world.day();
        return LedgerRow.values(
                "fund_flow_id", book.id("F"),
                "project_id", world.pick(world.projects),
                "arrived_on", world.written(on),
                "amount", "5000.25",
                "unit", "",
                "currency", "",
                "investor_id", world.oneOf("", world.pick(world.investors)),
                "reported_on", world.written(on.plusDays(9)));
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(List.of(
                () -> cases.missing("fund_flow_id", "project_id", "arrived_on", "amount", "reported_on"),
                () -> cases.bad("subtotal", "fund_flow_id", "合计", "本月小计"),
                () -> cases.bad("currency_unknown", "currency", "QQQ", "美刀"),
                // Corrections are below zero, and as large as anything else may be.
                () -> cases.sound("amount", "-500", "－２.７亿元", "-1,234.5", "0", "-0.01元"),
                () -> cases.bad("amount_too_large", "amount", "-99999亿元"),
                cases::ragged,
                () -> cases.future("reported_on"),
                () -> cases.rejectedBeforeFuture("reported_on", "number_unreadable", "amount", "?"),
                () -> cases.versions("reported_on", "amount", "1", "-2"),
                () -> cases.latestVersionRejected("reported_on", "number_approximate", "amount", "约1"),
                this::rates,
                this::arrivalsToCome,
                this::duplicates,
                this::unknownParents,
                this::rejectedParents,
                this::projectsToCome,
                this::latestVersionOrphan));
        all.addAll(cases.days("arrived_on"));
        all.addAll(cases.days("reported_on"));
        all.addAll(cases.amounts("amount"));
        return all;
    }

    private void rates() {
        book.rejected(FUNDS, "rate_missing", cases.row("currency", "THB"));
        book.rejected(FUNDS, "rate_missing", cases.row("currency", "USD", "arrived_on", "2020-12-31"));
        book.accepted(FUNDS, cases.row("currency", "usd", "arrived_on", "2021-01-01", "amount", "-3"));
    }

    /** Read, and in no figure yet. */
    private void arrivalsToCome() {
        book.accepted(FUNDS, cases.row("arrived_on", "2023-12-28", "reported_on", "2023-12-20"));
    }

    private void duplicates() {
        Map<String, String> row = cases.row("amount", "-12345.5", "investor_id", "", "reported_on", "2023-03-07");
        cases.duplicates(
                row,
                List.of(
                        new String[] {"amount", "-12,345.5", "currency", "CNY"},
                        new String[] {"amount", "-1.23455亿元"},
                        new String[] {"amount", "-123455000", "unit", "元"},
                        new String[] {"reported_on", "44992"}));
    }

    private void unknownParents() {
        book.rejected(FUNDS, "orphan", cases.row("project_id", book.id("NOWHERE"), "investor_id", ""));
        book.rejected(FUNDS, "orphan", cases.row("investor_id", book.id("NOBODY")));
        String later = world.written(world.dayAfterAsOf());
        book.row(FUNDS, OracleFate.FUTURE, cases.row("project_id", book.id("NOWHERE"), "reported_on", later));
    }

    private void rejectedParents() {
        String project = book.id("P");
        book.rejected(PROJECTS, "region_unknown", world.project(project, "region", "亚特兰蒂斯"));
        book.caused(FUNDS, "orphan", cases.row("project_id", project, "investor_id", ""));
        String investor = book.id("I");
        book.rejected(INVESTORS, "region_ambiguous", world.investor(investor, "origin", "鼓楼区"));
        book.caused(FUNDS, "orphan", cases.row("investor_id", investor));
    }

    private void projectsToCome() {
        String project = book.id("P");
        book.row(
                PROJECTS,
                OracleFate.FUTURE,
                world.project(project, "reported_on", world.written(world.dayAfterAsOf())));
        book.row(FUNDS, OracleFate.FUTURE, cases.row("project_id", project));
        book.row(FUNDS, OracleFate.FUTURE, cases.row("project_id", project, "investor_id", book.id("NOBODY")));
        book.rejected(FUNDS, "number_unreadable", cases.row("project_id", project, "amount", "一百"));
    }

    /** It still supersedes the one before it: the ledger said so. */
    private void latestVersionOrphan() {
        Map<String, String> row = cases.row("reported_on", "2023-12-01");
        book.row(FUNDS, OracleFate.SUPERSEDED, row);
        book.rejected(
                FUNDS, "orphan", LedgerRow.with(row, "project_id", book.id("NOWHERE"), "reported_on", "2023-12-02"));
    }
}
