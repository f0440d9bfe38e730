package org.investstat.bench;

import java.util.Map;

/** scripts/bench. */
final class Bench {
    private interface Measurement {
        void run(Options options) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS =
            Map.of("aggregate", Aggregation::run, "scale", Scale::run, "reading", Reading::run);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options = null;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(64);
        }
        Measurement measurement = MEASUREMENTS.get(options.command());
        if (measurement == null) {
            System.err.println(Options.USAGE);
            System.exit(64);
        }
        measurement.run(options);
        // Spark's and DuckDB's threads need not be waited for.
        System.exit(0);
    }
}
