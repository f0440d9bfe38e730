package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import org.investstat.text.TextOrder;

/**
 * Two projects suspected to be one.
 *
 * @param one the one with the smaller id by code point
 * @param similarity of the names, 0 to 1 with four decimals
 */
record RepeatPair(
        SignedProject one,
        SignedProject other,
        Relation relation,
        EnumSet<RepeatEvidence> evidence,
        BigDecimal similarity) {

    static final Comparator<RepeatPair> BY_KEY = Comparator.comparing(
                    (RepeatPair pair) -> pair.one().id(), TextOrder::compare)
            .thenComparing(pair -> pair.other().id(), TextOrder::compare);
}
