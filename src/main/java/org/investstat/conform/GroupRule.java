package org.investstat.conform;

import java.io.Serializable;
import java.util.List;

/** A rule about rows that may be duplicates or versions of one another, or lines of one contract. */
@FunctionalInterface
interface GroupRule extends Serializable {
    void settle(List<FatedRow> group);

    /** A rule about one row. */
    @FunctionalInterface
    interface OfOne extends Serializable {
        void settle(FatedRow row);
    }

    /** A rule that settles each row by itself, as long as it is open. */
    static GroupRule each(OfOne rule) {
        return group -> {
            for (FatedRow row : group) {
                if (row.isOpen()) {
                    rule.settle(row);
                }
            }
        };
    }
}
