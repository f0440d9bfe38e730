package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.INVESTORS;
import static org.investstat.oracle.DirtyWorld.LINES;

import java.util.List;
import java.util.Map;

/** Faults of contract_investors: one bad line takes all lines of its contract. */
final class DirtyLines {
    private final DirtyWorld world;
    private final LedgerBook book;

    DirtyLines(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> lonely("subtotal", "contract_id", "合计", "小计"),
                this::ragged,
                () -> groupOf("share_unreadable", "share", "三成", "1.2.3", "abc"),
                () -> groupOf("flag_unreadable", "is_lead", "maybe", "也许", "2"),
                () -> groupOf("value_missing", "investor_id", ""),
                this::twoFaultsInAGroup,
                this::unknownInvestor,
                this::rejectedInvestor,
                () -> shares("share_sum", "0.5", "0.4"),
                () -> shares("share_sum", "60%", "40.02%"),
                () -> shares("share_sum", "0.8", "0.5", ""),
                () -> shares("share_sum", "0.3333", "0.3333", "0.3332"),
                () -> shares("share_zero", "0", "0%"),
                () -> shares("share_zero", "0.00"),
                () -> soundShares("33.33%", "33.33%", "33.33%"),
                () -> soundShares("0.50005", "0.50005"),
                () -> soundShares("", "", ""),
                () -> soundShares("0.7", "", ""),
                () -> soundShares("100%"),
                this::duplicates,
                this::secondRowOfAKey);
    }

    private Map<String, String> line(String contract, String share) {
        return world.line(contract, world.newInvestor(), share);
    }

    /** As merged cells leave it: the line without an id takes those of the contract above with it. */
    private void emptyRequired() {
        book.caused(LINES, "group_rejected", line(world.newContract(), ""));
        book.rejected(LINES, "value_missing", world.line("", world.pick(world.investors), "1"));
    }

    private void lonely(String code, String column, String... values) {
        book.rejected(LINES, code, LedgerRow.with(line(world.newContract(), ""), column, world.oneOf(values)));
    }

    private void ragged() {
        book.ragged(LINES, world.oneOf(1, -1), line(world.newContract(), ""));
    }

    /** A sound line, one with its own fault, another sound one: all of one contract. */
    private void groupOf(String code, String column, String... values) {
        String contract = world.newContract();
        book.caused(LINES, "group_rejected", line(contract, ""));
        book.rejected(LINES, code, LedgerRow.with(line(contract, ""), column, world.oneOf(values)));
        book.caused(LINES, "group_rejected", line(contract, ""));
    }

    private void twoFaultsInAGroup() {
        String contract = world.newContract();
        book.rejected(LINES, "share_unreadable", line(contract, "大部分"));
        book.rejected(LINES, "flag_unreadable", LedgerRow.with(line(contract, ""), "is_lead", "?"));
        book.caused(LINES, "group_rejected", line(contract, "50%"));
    }

    private void unknownInvestor() {
        String contract = world.newContract();
        book.caused(LINES, "group_rejected", line(contract, "0.5"));
        book.rejected(LINES, "orphan", world.line(contract, book.id("NOBODY"), "0.5"));
    }

    private void rejectedInvestor() {
        String investor = book.id("I");
        book.rejected(INVESTORS, "region_ambiguous", world.investor(investor, "origin", "鼓楼区"));
        String contract = world.newContract();
        book.caused(LINES, "orphan", world.line(contract, investor, "0.5"));
        book.caused(LINES, "group_rejected", line(contract, "0.5"));
    }

    private void shares(String code, String... shares) {
        String contract = world.newContract();
        for (String share : shares) {
            book.rejected(LINES, code, line(contract, share));
        }
    }

    private void soundShares(String... shares) {
        String contract = world.newContract();
        for (String share : shares) {
            book.accepted(LINES, line(contract, share));
        }
    }

    private void duplicates() {
        String contract = world.newContract();
        Map<String, String> row = LedgerRow.with(line(contract, "0.5"), "is_lead", "y");
        book.accepted(LINES, row);
        book.accepted(LINES, line(contract, "0.5"));
        book.row(LINES, OracleFate.DUPLICATE, LedgerRow.with(row, "share", "０．５", "is_lead", "是"));
    }

    /** The later row is rejected, and so its contract's other lines are. */
    private void secondRowOfAKey() {
        String contract = world.newContract();
        Map<String, String> row = line(contract, "0.5");
        book.caused(LINES, "group_rejected", row);
        book.caused(LINES, "group_rejected", line(contract, "0.5"));
        book.rejected(LINES, "duplicate_key", LedgerRow.with(row, "share", "0.25"));
    }
}
