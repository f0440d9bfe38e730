package org.investstat.conform;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.investstat.table.Kind;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Text;

/** Rows that sum up others: an id or name, whatever it names, is or ends in 合计, 小计 or 总计 (reading rule 6). */
final class Subtotals {
    private static final Set<Kind> NAMING =
            EnumSet.of(Kind.ID, Kind.NAME, Kind.RECEIVING_REGION, Kind.INDICATOR, Kind.SUBMITTER);

    private final int[] naming;

    Subtotals(LedgerSchema ledger) {
        this.naming = IntStream.range(0, ledger.columns().size())
                .filter(i -> NAMING.contains(ledger.columns().get(i).kind()))
                .toArray();
    }

    /** Whether the row is one, and therefore rejected. */
    boolean reject(Draft draft) {
        for (int i : naming) {
            String text = draft.text(i);
            if (marksSubtotal(text)) {
                draft.reject(
                        i,
                        "subtotal",
                        Text.of("“{0}”是小计行，不是记录，请删除", "'{0}' marks a subtotal, not a record: delete the row")
                                .with(text));
                return true;
            }
        }
        return false;
    }

    private static boolean marksSubtotal(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '计' && "合小总".indexOf(text.charAt(last - 1)) >= 0;
    }
}
