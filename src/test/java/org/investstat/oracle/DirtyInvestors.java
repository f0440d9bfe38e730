package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.INVESTORS;

import java.util.List;
import java.util.Map;

/** Faults of the investors ledger: no version date, so the first row of a key counts. */
final class DirtyInvestors {
    private final DirtyWorld world;
    private final LedgerBook book;

    DirtyInvestors(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> bad("region_unknown", "origin", "火星", "市辖区", "县", "Atlantis"),
                () -> bad("region_ambiguous", "origin", "朝阳区", "鼓楼区", "市中区"),
                () -> bad("region_abolished", "origin", "邢台县", "130521", "港闸区", "320611", "江干区"),
                () -> bad("origin_china", "origin", "CHN"),
                () -> bad("subtotal", "investor_id", "合计", "小计"),
                () -> bad("subtotal", "name", "本页小计", "投资方总计"),
                this::ragged,
                this::lenientColumns,
                this::duplicates,
                this::secondRowOfAKey,
                this::firstRowRejected);
    }

    private void bad(String code, String column, String... values) {
        book.rejected(INVESTORS, code, world.investor(book.id("I"), column, world.oneOf(values)));
    }

    private void emptyRequired() {
        for (String column : List.of("investor_id", "name", "origin")) {
            book.rejected(INVESTORS, "value_missing", world.investor(book.id("I"), column, ""));
        }
    }

    private void ragged() {
        book.ragged(INVESTORS, world.oneOf(1, -1), world.investor(book.id("I")));
    }

    private void lenientColumns() {
        book.accepted(INVESTORS, world.investor(book.id("I"), "credit_code", "91520000MA6DUMMY00"));
        book.accepted(INVESTORS, world.investor(book.id("I"), "ultimate_origin", "火星"));
    }

    private void duplicates() {
        Map<String, String> row = world.investor(book.id("I2023"));
        book.accepted(INVESTORS, row);
        book.row(INVESTORS, OracleFate.DUPLICATE, row);
        String id = OracleWritten.fullWidth(row.get("investor_id"));
        book.row(INVESTORS, OracleFate.DUPLICATE, LedgerRow.with(row, "investor_id", id));
    }

    private void secondRowOfAKey() {
        Map<String, String> row = world.investor(book.id("I"), "tags", "listed");
        book.accepted(INVESTORS, row);
        book.rejected(INVESTORS, "duplicate_key", LedgerRow.with(row, "tags", "unicorn"));
        book.row(INVESTORS, OracleFate.DUPLICATE, row);
    }

    private void firstRowRejected() {
        Map<String, String> row = world.investor(book.id("I"));
        book.rejected(INVESTORS, "region_unknown", LedgerRow.with(row, "origin", "火星"));
        book.accepted(INVESTORS, row);
    }
}
