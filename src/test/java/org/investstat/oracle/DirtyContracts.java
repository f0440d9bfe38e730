package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.CONTRACTS;
import static org.investstat.oracle.DirtyWorld.LINES;

import java.util.List;
import java.util.Map;

/** Faults of the contracts ledger, and what they do to contract_investors. */
final class DirtyContracts {
    private final DirtyWorld world;
    private final LedgerBook book;

    DirtyContracts(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> bad("choice_unknown", "contract_type", "意向书", "FORMAL CONTRACT"),
                () -> bad("choice_unknown", "status", "paused", "暂停"),
                () -> bad("date_unreadable", "signed_on", "2023-00-10", "去年", "19999"),
                () -> bad("date_time_of_day", "signed_on", "2023-03-07 18:00", "2023年3月7日 8:00"),
                () -> bad("number_unreadable", "amount", "若干", "1,23", "12,34.5", "1.2.3"),
                () -> bad("number_approximate", "amount", "约5亿元", "3亿余元", "近2000", "约２０００万元"),
                () -> bad("number_negative", "amount", "-500", "-2.7亿元", "－３"),
                () -> bad("amount_too_large", "amount", "99999亿元", "999,999,999,999"),
                () -> bad("unit_unknown", "unit", "千元", "万吨"),
                this::unitsDisagree,
                () -> bad("currency_unknown", "currency", "QQQ", "美刀"),
                this::noRate,
                this::rateOfTheDay,
                () -> bad("subtotal", "contract_id", "合计", "本月小计", "总计"),
                this::ragged,
                this::orphan,
                this::future,
                this::versions,
                this::tiedVersions,
                this::latestVersionRejected,
                this::latestVersionOrphan,
                this::duplicates);
    }

    private void bad(String code, String column, String... values) {
        book.rejected(CONTRACTS, code, sound(column, world.oneOf(values)));
    }

    /** A new contract of an accepted project; its amount has no unit of its own unless changed. */
    private Map<String, String> sound(String... changes) {
        Map<String, String> row = world.contract(book.id("C"), world.pick(world.projects), "amount", "5000.25");
        return LedgerRow.with(row, changes);
    }

    private void emptyRequired() {
        for (String column :
                List.of("contract_id", "project_id", "contract_type", "signed_on", "amount", "reported_on")) {
            book.rejected(CONTRACTS, "value_missing", sound(column, ""));
        }
    }

    private void unitsDisagree() {
        book.rejected(CONTRACTS, "unit_disagrees", sound("amount", "2.7亿元", "unit", "万元"));
        book.accepted(CONTRACTS, sound("amount", "2.7亿元", "unit", "亿元"));
        book.accepted(CONTRACTS, sound("amount", "12,345,678.905", "unit", "元"));
    }

    private void noRate() {
        book.rejected(CONTRACTS, "rate_missing", sound("currency", "THB"));
        book.rejected(CONTRACTS, "rate_missing", sound("currency", "SGD", "signed_on", "2022-12-31"));
        book.rejected(CONTRACTS, "rate_missing", sound("currency", "USD", "signed_on", "2020-12-31"));
    }

    private void rateOfTheDay() {
        book.accepted(CONTRACTS, sound("currency", "SGD", "signed_on", "2023-01-01"));
        book.accepted(CONTRACTS, sound("currency", "USD", "signed_on", "2021-01-01"));
        book.accepted(CONTRACTS, sound("currency", "CNY"));
    }

    private void ragged() {
        book.ragged(CONTRACTS, world.oneOf(1, -1), sound());
    }

    private void orphan() {
        String id = book.id("C");
        book.rejected(CONTRACTS, "orphan", world.contract(id, book.id("NOWHERE")));
        book.caused(LINES, "orphan", world.line(id, world.pick(world.investors), ""));
    }

    private void future() {
        String id = book.id("C");
        String project = world.pick(world.projects);
        String later = world.written(world.dayAfterAsOf());
        book.row(CONTRACTS, OracleFate.FUTURE, world.contract(id, project, "reported_on", later));
        book.row(LINES, OracleFate.FUTURE, world.line(id, world.pick(world.investors), "100%"));
        book.accepted(CONTRACTS, sound("signed_on", "2023-12-28", "reported_on", "2023-12-20"));
    }

    private void versions() {
        String id = book.id("C");
        String project = world.pick(world.projects);
        book.row(CONTRACTS, OracleFate.FUTURE, world.contract(id, project, "reported_on", "2024-01-05"));
        book.row(CONTRACTS, OracleFate.SUPERSEDED, world.contract(id, project, "reported_on", "2021/6/1"));
        book.accepted(CONTRACTS, world.contract(id, project, "reported_on", "2023-06-01"));
        book.row(CONTRACTS, OracleFate.SUPERSEDED, world.contract(id, project, "reported_on", "2022.06.01"));
        book.accepted(LINES, world.line(id, world.pick(world.investors), "1"));
    }

    private void tiedVersions() {
        String id = book.id("C");
        String project = world.pick(world.projects);
        book.row(
                CONTRACTS,
                OracleFate.SUPERSEDED,
                world.contract(id, project, "amount", "1", "reported_on", "2023-06-01"));
        book.row(
                CONTRACTS,
                OracleFate.SUPERSEDED,
                world.contract(id, project, "amount", "2", "reported_on", "2023-06-01"));
        book.accepted(CONTRACTS, world.contract(id, project, "amount", "3", "reported_on", "2023.06.01"));
    }

    private void latestVersionRejected() {
        String id = book.id("C");
        String project = world.pick(world.projects);
        book.accepted(CONTRACTS, world.contract(id, project, "reported_on", "2022-06-01"));
        book.rejected(
                CONTRACTS,
                "number_unreadable",
                world.contract(id, project, "amount", "?", "reported_on", "2023-06-01"));
        book.accepted(LINES, world.line(id, world.pick(world.investors), ""));
    }

    private void latestVersionOrphan() {
        String id = book.id("C");
        Map<String, String> first = world.contract(id, world.pick(world.projects), "reported_on", "2022-06-01");
        book.row(CONTRACTS, OracleFate.SUPERSEDED, first);
        book.rejected(CONTRACTS, "orphan", world.contract(id, book.id("NOWHERE"), "reported_on", "2023-06-01"));
        book.caused(LINES, "orphan", world.line(id, world.pick(world.investors), ""));
    }

    private void duplicates() {
        Map<String, String> row =
                sound("amount", "12345.5", "signed_on", "2022-03-07", "reported_on", "2022-04-01", "unit", "万元");
        book.accepted(CONTRACTS, row);
        book.row(CONTRACTS, OracleFate.DUPLICATE, LedgerRow.with(row, "amount", OracleWritten.grouped(12345) + ".5"));
        book.row(CONTRACTS, OracleFate.DUPLICATE, LedgerRow.with(row, "amount", OracleWritten.fullWidth("12,345.5")));
        book.row(
                CONTRACTS,
                OracleFate.DUPLICATE,
                LedgerRow.with(row, "signed_on", "2022年3月7日", "reported_on", "20220401"));
    }
}
