package org.investstat.fact.repeat;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.jspecify.annotations.Nullable;

/** {@link InvestorNames} in steps over rows; each task remembers the names of the investors it has met. */
final class InvestorKey implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int REMEMBERED = 50_000;

    private final BroadcastValue<Reference> reference;
    private transient @Nullable Map<String, String> known;

    InvestorKey(BroadcastValue<Reference> reference) {
        this.reference = reference;
    }

    String of(String name) {
        Map<String, String> keys = known;
        if (keys == null || keys.size() > REMEMBERED) {
            keys = new HashMap<>();
            known = keys;
        }
        return keys.computeIfAbsent(
                InvestorNames.compared(name),
                n -> new InvestorNames(reference.value().regions().places()).key(n));
    }
}
