package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.CONTRACTS;
import static org.investstat.oracle.DirtyWorld.LINES;
import static org.investstat.oracle.DirtyWorld.PROJECTS;
import static org.investstat.oracle.DirtyWorld.STAGES;

import java.util.List;
import java.util.Map;

/** Faults of the projects ledger, and what they do to the rows below. */
final class DirtyProjects {
    private final DirtyWorld world;
    private final LedgerBook book;

    DirtyProjects(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> bad("date_unreadable", "reported_on", "昨天", "2023-02-30", "2023-13-01", "15000"),
                () -> bad(
                        "date_time_of_day", "reported_on", "2023-03-07 10:00", "2023-03-07T08:30:00", "2023/3/7 9:05"),
                () -> bad("region_unknown", "region", "火星市", "市辖区", "999999"),
                () -> bad("region_outside", "region", "深圳市", "440300", "广东省", "云南省昆明市"),
                () -> bad("industry_unknown", "industry_code", "Z99", "C99", "9999"),
                () -> bad("chain_unknown", "chains", "没有的产业", "GZ_IND10_99", "GZ_IND10_09|没有的产业"),
                this::subtotals,
                this::ragged,
                this::lenientColumns,
                this::future,
                this::versions,
                this::tiedVersions,
                this::duplicates,
                this::rejectedBeforeFuture,
                this::rejectedParent,
                this::laterVersionSound,
                this::knownOnlyFromTheFuture);
    }

    private void bad(String code, String column, String... values) {
        book.rejected(PROJECTS, code, world.project(book.id("P"), column, world.oneOf(values)));
    }

    private void emptyRequired() {
        for (String column : List.of("project_id", "project_name", "region", "reported_on")) {
            book.rejected(PROJECTS, "value_missing", world.project(book.id("P"), column, ""));
        }
    }

    private void subtotals() {
        book.rejected(PROJECTS, "subtotal", world.project(world.oneOf("合计", "贵阳市小计", "总 计".replace(" ", ""))));
        book.rejected(PROJECTS, "subtotal", world.project(book.id("P"), "project_name", "全省合计"));
        book.rejected(PROJECTS, "subtotal", LedgerRow.values("project_name", "总计", "expected_output", "100"));
    }

    private void ragged() {
        book.ragged(PROJECTS, world.oneOf(1, -1), world.project(book.id("P")));
    }

    private void lenientColumns() {
        book.accepted(PROJECTS, world.project(book.id("P"), "expected_output", "约3亿元", "expected_tax", "-5"));
        book.accepted(PROJECTS, world.project(book.id("P"), "park", "待定", "is_key", "重点", "expected_jobs", "若干"));
    }

    private void future() {
        Map<String, String> row = world.project(book.id("P"), "reported_on", world.written(world.dayAfterAsOf()));
        book.row(PROJECTS, OracleFate.FUTURE, row);
        book.row(PROJECTS, OracleFate.FUTURE, row);
    }

    private void versions() {
        String id = book.id("P");
        book.row(PROJECTS, OracleFate.SUPERSEDED, world.project(id, "reported_on", "2021-05-06"));
        book.accepted(PROJECTS, world.project(id, "reported_on", "2023-01-09"));
        book.row(PROJECTS, OracleFate.SUPERSEDED, world.project(id, "reported_on", "2022.08.07"));
        book.row(PROJECTS, OracleFate.FUTURE, world.project(id, "reported_on", "2023-12-21"));
    }

    private void tiedVersions() {
        String id = book.id("P");
        book.row(PROJECTS, OracleFate.SUPERSEDED, world.project(id, "project_name", "原名", "reported_on", "2023-12-20"));
        book.accepted(PROJECTS, world.project(id, "project_name", "新名", "reported_on", "20231220"));
    }

    private void duplicates() {
        String id = book.id("P");
        Map<String, String> first =
                world.project(id, "expected_jobs", "1200", "is_key", "y", "park", "", "reported_on", "2022-03-07");
        book.row(PROJECTS, OracleFate.SUPERSEDED, first);
        book.row(PROJECTS, OracleFate.DUPLICATE, LedgerRow.with(first, "reported_on", "2022年3月7日", "is_key", "是"));
        book.accepted(PROJECTS, LedgerRow.with(first, "project_name", "改名", "reported_on", "2022/3/9"));
        book.row(
                PROJECTS,
                OracleFate.DUPLICATE,
                LedgerRow.with(first, "expected_jobs", "１,２００", "reported_on", "20220307"));
    }

    private void rejectedBeforeFuture() {
        String later = world.written(world.dayAfterAsOf());
        Map<String, String> row = world.project(book.id("P"), "industry_code", "Z1", "reported_on", later);
        book.rejected(PROJECTS, "industry_unknown", row);
        book.rejected(PROJECTS, "industry_unknown", row);
    }

    private void rejectedParent() {
        String id = book.id("P");
        book.rejected(PROJECTS, "region_unknown", world.project(id, "region", "亚特兰蒂斯"));
        book.caused(STAGES, "orphan", world.stage(id));
        String contract = book.id("C");
        book.caused(CONTRACTS, "orphan", world.contract(contract, id));
        book.caused(LINES, "orphan", world.line(contract, world.pick(world.investors), ""));
    }

    private void laterVersionSound() {
        String id = book.id("P");
        book.rejected(PROJECTS, "region_unknown", world.project(id, "region", "亚特兰蒂斯", "reported_on", "2023-05-01"));
        book.accepted(PROJECTS, world.project(id, "reported_on", "2022-05-01"));
        book.accepted(STAGES, world.stage(id));
    }

    private void knownOnlyFromTheFuture() {
        String id = book.id("P");
        String later = world.written(world.dayAfterAsOf());
        book.row(PROJECTS, OracleFate.FUTURE, world.project(id, "reported_on", later));
        if (world.random.nextBoolean()) {
            book.rejected(PROJECTS, "chain_unknown", world.project(id, "chains", "没有的产业", "reported_on", "2022-01-02"));
        }
        book.row(STAGES, OracleFate.FUTURE, world.stage(id));
        book.rejected(STAGES, "choice_unknown", world.stage(id, "stage", "不明"));
        String contract = book.id("C");
        book.row(CONTRACTS, OracleFate.FUTURE, world.contract(contract, id));
        String investor = world.pick(world.investors);
        book.row(LINES, OracleFate.FUTURE, world.line(contract, investor, "0.5"));
        book.rejected(LINES, "share_unreadable", world.line(contract, world.newInvestor(), "一半"));
    }
}
