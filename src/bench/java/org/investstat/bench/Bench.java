package org.investstat.bench;

import java.util.Map;

/** scripts/bench. */
final class Bench {
    private interface Measurement {
        void run(Options options) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "aggregate", Aggregation::run,
            "scale", Scale::run,
            "reading", Reading::run,
            "generate", Generate::ledgers,
            "generate-fact", Generate::fact);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        try {
            Options options = Options.of(args);
            Measurement measurement = MEASUREMENTS.get(options.command());
            if (measurement == null) {
                throw new IllegalArgumentException(Options.USAGE);
            }
            measurement.run(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(64);
        }
        // Spark's and DuckDB's threads need not be waited for.
        System.exit(0);
    }
}
