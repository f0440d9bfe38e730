package org.investstat.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** The Spark session of one run: what correctness needs is set and verified, whatever the environment says. */
final class Session {
    /** Below this many bytes of input one task per ledger is quicker than any shuffle. */
    private static final long SMALL = 32L << 20;

    private static final long BYTES_PER_PARTITION = 16L << 20;
    private static final int MOST_PARTITIONS = 4000;

    private static final Map<String, String> CORRECTNESS = Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.caseSensitive", "false",
            "spark.sql.files.ignoreCorruptFiles", "false",
            "spark.sql.files.ignoreMissingFiles", "false",
            "spark.sql.parquet.writeLegacyFormat", "false",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
            "spark.sql.decimalOperations.allowPrecisionLoss", "false");

    private Session() {}

    /** Whether Spark runs in this process already, in a notebook for one: then it is not a run's to stop. */
    static boolean running() {
        return SparkSession.getDefaultSession().isDefined();
    }

    /** A session of its own in the Spark that runs already, else a new one with the wanted master. */
    static SparkSession open(Optional<String> master, long inputBytes) {
        SparkSession session = running() ? SparkSession.active().newSession() : started(master);
        Map<String, String> settings = new LinkedHashMap<>(CORRECTNESS);
        settings.putAll(sized(inputBytes));
        settings.forEach((key, value) -> session.conf().set(key, value));
        verify(session);
        return session;
    }

    private static SparkSession started(Optional<String> master) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("investstat")
                .config("spark.speculation", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.catalogImplementation", "in-memory");
        master.ifPresent(m -> builder.master(m)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1"));
        return builder.getOrCreate();
    }

    /** How many parts rows are shuffled into: one for small input, where a shuffle costs more than it saves. */
    static int partitions(long inputBytes) {
        return inputBytes < SMALL ? 1 : (int) Math.min(MOST_PARTITIONS, 1 + inputBytes / BYTES_PER_PARTITION);
    }

    private static Map<String, String> sized(long inputBytes) {
        boolean small = partitions(inputBytes) == 1;
        return Map.of(
                "spark.sql.shuffle.partitions", String.valueOf(partitions(inputBytes)),
                // On small data compiling queries and planning them again costs more than running them.
                "spark.sql.adaptive.enabled", String.valueOf(!small),
                "spark.sql.codegen.wholeStage", String.valueOf(!small),
                "spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
    }

    private static void verify(SparkSession session) {
        CORRECTNESS.forEach((key, value) -> {
            String effective = session.conf().get(key);
            if (!value.equalsIgnoreCase(effective)) {
                throw new Failure(
                        ExitCode.CONFIG,
                        Text.of(
                                        "Spark设置 {0} 应为 {1}，实际为 {2}；去掉与之冲突的设置",
                                        "Spark setting {0} must be {1} but is {2}; remove what sets it otherwise")
                                .with(key, value, effective));
            }
        });
    }
}
