package org.investstat.command;

import java.util.List;
import java.util.Optional;

/**
 * The output that a command is about.
 *
 * @param output the folder published into; empty: the configuration's
 */
public record OutputRequest(Optional<String> output, Optional<String> config, List<String> settings) {

    public OutputRequest {
        settings = List.copyOf(settings);
    }
}
