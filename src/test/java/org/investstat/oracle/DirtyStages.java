package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.STAGES;

import java.util.List;
import java.util.Map;

/** Faults of the project_stages ledger. */
final class DirtyStages {
    private final DirtyWorld world;
    private final LedgerBook book;

    DirtyStages(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> bad("choice_unknown", "stage", "签了", "signed", "stage"),
                () -> bad("date_unreadable", "on", "2022年2月30日", "x", "90000"),
                () -> bad("date_time_of_day", "on", "2022-05-06 00:00:00", "2022.5.6 7:00"),
                () -> bad("date_time_of_day", "reported_on", "2022-05-06 12:00"),
                () -> bad("subtotal", "project_id", "合计", "全市小计"),
                this::ragged,
                this::orphan,
                this::future,
                this::duplicates,
                this::severalEvents,
                this::oddButLegalDates);
    }

    private void bad(String code, String column, String... values) {
        book.rejected(STAGES, code, world.stage(world.pick(world.projects), column, world.oneOf(values)));
    }

    private void emptyRequired() {
        for (String column : List.of("project_id", "stage", "on", "reported_on")) {
            book.rejected(STAGES, "value_missing", world.stage(world.pick(world.projects), column, ""));
        }
    }

    private void ragged() {
        book.ragged(STAGES, world.oneOf(1, -1), world.stage(world.pick(world.projects)));
    }

    private void orphan() {
        book.rejected(STAGES, "orphan", world.stage(book.id("NOWHERE")));
        String later = world.written(world.dayAfterAsOf());
        book.row(STAGES, OracleFate.FUTURE, world.stage(book.id("NOWHERE"), "reported_on", later));
    }

    private void future() {
        Map<String, String> row = world.stage(world.pick(world.projects), "reported_on", "2023-12-21");
        book.row(STAGES, OracleFate.FUTURE, row);
        book.row(STAGES, OracleFate.FUTURE, row);
        book.accepted(STAGES, world.stage(world.newProject(), "reported_on", "2023-12-20"));
    }

    private void duplicates() {
        Map<String, String> row = world.stage(world.newProject(), "on", "2022-03-07", "reported_on", "2022-04-01");
        book.accepted(STAGES, row);
        book.row(STAGES, OracleFate.DUPLICATE, LedgerRow.with(row, "on", "44627"));
        book.row(STAGES, OracleFate.DUPLICATE, LedgerRow.with(row, "on", "２０２２.０３.０７", "reported_on", "2022/4/1"));
    }

    private void severalEvents() {
        String id = world.newProject();
        book.accepted(STAGES, world.stage(id, "stage", "negotiation", "on", "2022-06-01", "reported_on", "2022-07-01"));
        book.accepted(STAGES, world.stage(id, "stage", "negotiation", "on", "2022-02-01", "reported_on", "2022-07-01"));
        book.accepted(STAGES, world.stage(id, "stage", "negotiation", "on", "2022-02-01", "reported_on", "2022-07-02"));
    }

    private void oddButLegalDates() {
        String id = world.newProject();
        book.accepted(STAGES, world.stage(id, "on", "2023-12-31", "reported_on", "2023-11-01"));
        book.accepted(STAGES, world.stage(id, "stage", "terminated", "on", "2022-12-31", "reported_on", "2022-11-01"));
    }
}
