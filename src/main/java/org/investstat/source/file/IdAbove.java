package org.investstat.source.file;

import java.util.List;
import java.util.function.Supplier;
import org.investstat.table.LedgerColumn;
import org.investstat.table.Ledgers;
import org.jspecify.annotations.Nullable;

/**
 * Where a workbook merged the cells of a contract's id, only the first line of the contract keeps it when the sheet is
 * saved as text. A line without an id then belongs to the contract above, which is in doubt: it is given that id, to be
 * rejected with it. Only in the ledger of investors do several lines make one thing.
 */
public final class IdAbove {
    private static final int NOWHERE = -1;

    private final int column;
    private final Supplier<@Nullable String> before;
    private @Nullable String last;
    private boolean known;

    /** @param before the last id of what comes before, asked for where the first line has none */
    public IdAbove(String ledger, List<LedgerColumn> columns, Supplier<@Nullable String> before) {
        boolean lines = ledger.equals(Ledgers.CONTRACT_INVESTORS.name());
        this.column = lines ? columns.indexOf(Ledgers.CONTRACT_INVESTORS.column("contract_id")) : NOWHERE;
        this.before = before;
    }

    /** The id above a line that has none; null for a line with an id, or where nobody knows. */
    public @Nullable String of(@Nullable String[] values) {
        if (column == NOWHERE) {
            return null;
        }
        String id = values[column];
        if (id != null && !Damage.blank(id)) {
            last = id;
            known = true;
            return null;
        }
        return last();
    }

    /** The last id so far. */
    public @Nullable String last() {
        if (!known) {
            last = before.get();
            known = true;
        }
        return last;
    }

    /** A line that could not be cut into its fields may have been the first of a contract. */
    public void lost() {
        last = null;
        known = true;
    }
}
