package org.investstat.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Synthetic data as asked for on the command line.
 *
 * @param contracts how many, at least 1
 * @param seed the same seed, the same rows
 * @param asOf nothing happens or is reported after this day
 * @param output folder to write into; new or empty
 * @param config the configuration file, for the home province and the reference data
 * @param settings overrides of the configuration, each {@code key=value}
 * @param master the Spark master to start for {@link Product#FACTS}; empty: what the environment says
 */
public record GenerateRequest(
        long contracts,
        long seed,
        LocalDate asOf,
        Product product,
        String output,
        Optional<String> config,
        List<String> settings,
        Optional<String> master) {

    public GenerateRequest {
        settings = List.copyOf(settings);
    }

    /** What is written. */
    public enum Product {
        /** The ledgers, as CSV. */
        LEDGERS,
        /** The fact that a run makes of the contracts' ledgers, as it publishes it. */
        FACTS
    }
}
