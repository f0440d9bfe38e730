package org.investstat.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** The Spark session of one run: what correctness needs is set and verified, whatever the environment says. */
final class Session {
    /** Below this many bytes of input the driver works on the rows itself, quicker than any Spark job. */
    private static final String DRIVER_BYTES = "spark.investstat.driver.bytes";

    private static final long FEWEST_DRIVER_BYTES = 32L << 20;
    /** Memory that the driver needs for a byte of ledgers, with room to spare. */
    private static final int MEMORY_PER_BYTE = 32;

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

    /** The session of Spark if it runs in this process already, in a notebook for one: then it is not a run's to stop. */
    static Optional<SparkSession> running() {
        return SparkSession.getDefaultSession().isDefined() ? Optional.of(SparkSession.active()) : Optional.empty();
    }

    /** A session of its own in the Spark that runs already, else a new one with the wanted master. */
    static SparkSession open(Optional<String> master, long inputBytes) {
        SparkSession session = running().map(Session::own).orElseGet(() -> started(master));
        Map<String, String> settings = new LinkedHashMap<>(CORRECTNESS);
        settings.putAll(sized(partitions(session, inputBytes)));
        settings.forEach((key, value) -> session.conf().set(key, value));
        verify(session);
        SparkSession.setActiveSession(session);
        return session;
    }

    private static SparkSession own(SparkSession running) {
        SparkSession session = running.newSession();
        if (running.conf().contains(DRIVER_BYTES)) {
            session.conf().set(DRIVER_BYTES, running.conf().get(DRIVER_BYTES));
        }
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

    /** How many parts rows are shuffled into; one for input so small that the driver works on it without Spark. */
    static int partitions(SparkSession session, long inputBytes) {
        long parts = 1 + inputBytes / BYTES_PER_PARTITION;
        return inputBytes < driverBytes(session) ? 1 : (int) Math.max(2, Math.min(MOST_PARTITIONS, parts));
    }

    private static long driverBytes(SparkSession session) {
        if (!session.conf().contains(DRIVER_BYTES)) {
            return Math.max(FEWEST_DRIVER_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
        }
        String size = session.conf().get(DRIVER_BYTES);
        try {
            return JavaUtils.byteStringAsBytes(size);
        } catch (NumberFormatException e) {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of("Spark设置 {0} 应为字节数，如 32m，实际为 {1}", "Spark setting {0} must be a size like 32m but is {1}")
                            .with(DRIVER_BYTES, size),
                    e);
        }
    }

    private static Map<String, String> sized(int partitions) {
        boolean small = partitions == 1;
        return Map.of(
                "spark.sql.shuffle.partitions",
                String.valueOf(partitions),
                // On small data compiling queries and planning them again costs more than running them; but without
                // whole stages Spark does not read files in column batches, which the passes live on.
                "spark.sql.adaptive.enabled",
                String.valueOf(!small),
                "spark.sql.codegen.wholeStage",
                "true",
                "spark.sql.codegen.factoryMode",
                small ? "NO_CODEGEN" : "FALLBACK");
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
