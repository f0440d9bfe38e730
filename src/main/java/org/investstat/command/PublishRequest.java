package org.investstat.command;

import java.util.Optional;
import java.util.Set;

/**
 * A run that is there already and is to become the published one.
 *
 * @param statusFile where the outcome is written besides
 * @param signingKey file of the key that its manifest was signed with
 */
public record PublishRequest(
        OutputRequest where,
        String runId,
        Set<PointerOption> pointer,
        Optional<String> statusFile,
        Optional<String> signingKey) {

    public PublishRequest {
        pointer = Set.copyOf(pointer);
    }
}
