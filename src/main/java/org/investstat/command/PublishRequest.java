package org.investstat.command;

import java.util.Optional;
import java.util.Set;

/**
 * A run that is there already and is to become the published one.
 *
 * @param statusFile where the outcome is written besides
 */
public record PublishRequest(
        OutputRequest where, String runId, Set<PointerOption> pointer, Optional<String> statusFile) {

    public PublishRequest {
        pointer = Set.copyOf(pointer);
    }
}
