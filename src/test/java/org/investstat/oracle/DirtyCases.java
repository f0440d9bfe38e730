package org.investstat.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Faults that any ledger may have, planted in one of them.
 *
 * @param sound gives a row without fault that shares its key with no other
 */
record DirtyCases(DirtyWorld world, String ledger, Supplier<Map<String, String>> sound) {

    Map<String, String> row(String... changes) {
        return LedgerRow.with(sound.get(), changes);
    }

    void bad(String code, String column, String... values) {
        world.book.rejected(ledger, code, row(column, world.oneOf(values)));
    }

    void sound(String column, String... values) {
        world.book.accepted(ledger, row(column, world.oneOf(values)));
    }

    void missing(String... columns) {
        for (String column : columns) {
            world.book.rejected(ledger, "value_missing", row(column, ""));
        }
    }

    void ragged() {
        world.book.ragged(ledger, world.oneOf(1, -1), row());
    }

    /** Equal rows of a day to come are all future; the as-of date itself is none. */
    void future(String version) {
        Map<String, String> later = row(version, world.written(world.dayAfterAsOf()));
        world.book.row(ledger, OracleFate.FUTURE, later);
        world.book.row(ledger, OracleFate.FUTURE, later);
        world.book.accepted(ledger, row(version, world.written(DirtyWorld.AS_OF)));
    }

    /** A row is rejected for its own content before anybody looks at its date. */
    void rejectedBeforeFuture(String version, String code, String column, String value) {
        Map<String, String> row = row(column, value, version, world.written(world.dayAfterAsOf()));
        world.book.rejected(ledger, code, row);
        world.book.rejected(ledger, code, row);
    }

    /** Versions in any order, one of them of a day to come; of two of one day the later row counts. */
    void versions(String version, String column, String... values) {
        Map<String, String> row = row();
        world.book.row(ledger, OracleFate.FUTURE, LedgerRow.with(row, version, "2024-01-05"));
        world.book.row(ledger, OracleFate.SUPERSEDED, LedgerRow.with(row, column, values[0], version, "2023/12/19"));
        world.book.row(ledger, OracleFate.SUPERSEDED, LedgerRow.with(row, column, values[0], version, "2023.12.20"));
        world.book.accepted(ledger, LedgerRow.with(row, column, values[1], version, "20231220"));
        world.book.row(ledger, OracleFate.SUPERSEDED, LedgerRow.with(row, column, values[1], version, "2023年12月18日"));
    }

    /** The version before it counts. */
    void latestVersionRejected(String version, String code, String column, String value) {
        Map<String, String> row = row(version, "2023-12-01");
        world.book.accepted(ledger, row);
        world.book.rejected(ledger, code, LedgerRow.with(row, column, value, version, "2023-12-02"));
    }

    /** The same said in other ways. */
    void duplicates(Map<String, String> first, List<String[]> otherWays) {
        world.book.accepted(ledger, first);
        for (String[] way : otherWays) {
            world.book.row(ledger, OracleFate.DUPLICATE, LedgerRow.with(first, way));
        }
    }

    /** Without versions the first row of a key counts. */
    void secondRowOfAKey(String column, String value) {
        Map<String, String> row = row();
        world.book.accepted(ledger, row);
        world.book.rejected(ledger, "duplicate_key", LedgerRow.with(row, column, value));
        world.book.row(ledger, OracleFate.DUPLICATE, row);
    }

    void firstRowRejected(String code, String column, String value) {
        Map<String, String> row = row();
        world.book.rejected(ledger, code, LedgerRow.with(row, column, value));
        world.book.accepted(ledger, row);
    }

    /** Units that receive investment are known ones of the home province. */
    List<Runnable> regions(String column) {
        return List.of(
                () -> bad("region_unknown", column, "火星市", "市辖区", "999999"),
                () -> bad("region_outside", column, "深圳市", "440300", "广东省", "云南省昆明市"),
                () -> bad("subtotal", column, "全省合计", "贵阳市小计"));
    }

    List<Runnable> days(String column) {
        return List.of(
                () -> bad("date_unreadable", column, "2023-02-29", "去年", "90000", "2023/3-7"),
                () -> bad("date_time_of_day", column, "2022-05-06 00:00", "2022年5月6日 8:00", "44627.5"));
    }

    /** Money that may not be below zero. */
    List<Runnable> amounts(String column) {
        return List.of(
                () -> bad("number_unreadable", column, "若干", "1,23", "1.2.3", "5亿"),
                () -> bad("number_approximate", column, "约5亿元", "3亿余元", "近2000"),
                () -> bad("amount_too_large", column, "99999亿元", "999,999,999,999"),
                () -> bad("unit_unknown", "unit", "千元", "吨"),
                () -> world.book.rejected(ledger, "unit_disagrees", row(column, "2.7亿元", "unit", "元")),
                () -> world.book.accepted(ledger, row(column, "２.７亿元", "unit", "亿元")));
    }
}
