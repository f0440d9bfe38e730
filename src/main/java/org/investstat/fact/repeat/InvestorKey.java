package org.investstat.fact.repeat;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.api.java.UDF1;
import org.investstat.reference.Reference;
import org.jspecify.annotations.Nullable;

/** {@link InvestorNames} as a function of Spark; each task remembers the names of the investors it has met. */
final class InvestorKey implements UDF1<String, String> {
    private static final long serialVersionUID = 1;
    private static final int REMEMBERED = 50_000;

    private final Broadcast<Reference> reference;
    private transient @Nullable Map<String, String> known;

    InvestorKey(Broadcast<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public String call(String name) {
        Map<String, String> keys = known;
        if (keys == null || keys.size() > REMEMBERED) {
            keys = new HashMap<>();
            known = keys;
        }
        return keys.computeIfAbsent(
                name, n -> new InvestorNames(reference.value().regions().places()).key(n));
    }
}
