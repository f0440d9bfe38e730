package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.util.Comparator;
import org.investstat.table.LedgerLevel;

/** Who submits a ledger. {@code code} is a region, or at the level {@code front} also a team. */
record Submitter(LedgerLevel level, String code) implements Comparable<Submitter>, Serializable {
    private static final Comparator<Submitter> ORDER =
            Comparator.comparing(Submitter::level).thenComparing(Submitter::code);

    boolean front() {
        return level == LedgerLevel.FRONT;
    }

    @Override
    public int compareTo(Submitter other) {
        return ORDER.compare(this, other);
    }
}
