package org.investstat.run;

import java.util.Set;

/** A run that is there already and is to become the published one. */
public record PublishRequest(OutputRequest where, String runId, Set<PointerOption> pointer) {

    public PublishRequest {
        pointer = Set.copyOf(pointer);
    }
}
