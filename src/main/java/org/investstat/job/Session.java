package org.investstat.job;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;
import org.investstat.rows.Execution;
import org.investstat.storage.LocalDisk;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The Spark session of one run: what correctness needs is set and verified, whatever the environment says. */
final class Session {
    /** Below this many bytes of input the driver works on the rows itself, quicker than any Spark job. */
    private static final String DRIVER_BYTES = "spark.investstat.driver.bytes";

    private static final long FEWEST_DRIVER_BYTES = 32L << 20;
    /** Memory that the driver needs for a byte of ledgers, with room to spare. */
    private static final int MEMORY_PER_BYTE = 32;

    private static final long BYTES_PER_PARTITION = 16L << 20;
    private static final int MOST_PARTITIONS = 4000;

    /** What a query reads and means, under Spark's own rules of today and not those of an environment. */
    static final Map<String, String> CORRECTNESS = Map.ofEntries(
            entry("spark.sql.ansi.enabled", "true"),
            entry("spark.sql.ansi.doubleQuotedIdentifiers", "false"),
            entry("spark.sql.ansi.enforceReservedKeywords", "false"),
            entry("spark.sql.parser.escapedStringLiterals", "false"),
            entry("spark.sql.parser.quotedRegexColumnNames", "false"),
            entry("spark.sql.legacy.parseQueryWithoutEof", "false"),
            entry("spark.sql.legacy.exponentLiteralAsDecimal.enabled", "false"),
            entry("spark.sql.legacy.allowNegativeScaleOfDecimal", "false"),
            entry("spark.sql.runSQLOnFiles", "false"),
            entry("spark.sql.datetime.java8API.enabled", "true"),
            entry("spark.sql.session.timeZone", "UTC"),
            entry("spark.sql.caseSensitive", "false"),
            entry("spark.sql.files.ignoreCorruptFiles", "false"),
            entry("spark.sql.files.ignoreMissingFiles", "false"),
            entry("spark.sql.parquet.mergeSchema", "false"),
            entry("spark.sql.parquet.binaryAsString", "false"),
            entry("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
            entry("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
            entry("spark.sql.parquet.writeLegacyFormat", "false"),
            entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
            entry("spark.sql.decimalOperations.allowPrecisionLoss", "false"));

    /** What a Spark that runs already must have been started with: nobody can set it later. */
    static final Map<String, String> OF_CONTEXT = Map.of(
            "spark.speculation", "false",
            // Rows of our own are written as Java writes them; Kryo cannot make records.
            "spark.serializer", "org.apache.spark.serializer.JavaSerializer");

    /** Rules of earlier versions of Spark, of which none is to hold, whoever asks for them. */
    private static final String OLD_RULES = "spark.sql.legacy.";
    /** Without {@code --name} spark-submit calls an application by its main class. */
    private static final String NAME = "spark.app.name";

    private static final String MAIN_CLASS = "org.investstat.cli.Main";

    /** Spark's own list of what it hides in its logs and pages lacks some names of keys. */
    private static final String SECRET_SETTINGS =
            "(?i)secret|passw|pwd|token|credential|(access|account|api|private)[._-]?key";

    private Session() {}

    /** The session of Spark if it runs in this process already, in a notebook for one: then it is not a run's to stop. */
    static Optional<SparkSession> running() {
        return SparkSession.getDefaultSession().isDefined() ? Optional.of(SparkSession.active()) : Optional.empty();
    }

    /** A session of its own in the Spark that runs already, else a new one with the wanted master. */
    static SparkSession open(Optional<String> master, long inputBytes) {
        try {
            return settled(running().map(Session::own).orElseGet(() -> started(master, Map.of())), inputBytes);
        } catch (RuntimeException e) {
            throw SparkTrouble.starting(e);
        }
    }

    /** The session with all that correctness needs set and verified; it becomes the active one. */
    static SparkSession settled(SparkSession session, long inputBytes) {
        oldRules(session).forEach(session.conf()::unset);
        Map<String, String> settings = new LinkedHashMap<>(CORRECTNESS);
        settings.putAll(sized(execution(session, inputBytes), partitions(session, inputBytes)));
        settings.forEach((key, value) -> {
            // Setting some of them makes Spark warn of them, even to what they are.
            if (!session.conf().getOption(key).contains(value)) {
                session.conf().set(key, value);
            }
        });
        verify(CORRECTNESS, key -> session.conf().get(key));
        verify(OF_CONTEXT, key -> session.sparkContext().getConf().get(key, OF_CONTEXT.get(key)));
        SparkSession.setActiveSession(session);
        return session;
    }

    private static List<String> oldRules(SparkSession session) {
        return CollectionConverters.asJava(session.conf().getAll()).keySet().stream()
                .filter(key -> key.startsWith(OLD_RULES)
                        && !CORRECTNESS.containsKey(key)
                        && session.conf().isModifiable(key))
                .toList();
    }

    static SparkSession own(SparkSession running) {
        SparkSession session = running.newSession();
        if (running.conf().contains(DRIVER_BYTES)) {
            session.conf().set(DRIVER_BYTES, running.conf().get(DRIVER_BYTES));
        }
        return session;
    }

    /** @param settings beside those of every run */
    static SparkSession started(Optional<String> master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName(name(System.getProperty(NAME)))
                .config("spark.redaction.regex", SECRET_SETTINGS)
                .config("spark.kryo.registrationRequired", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.catalogImplementation", "in-memory");
        OF_CONTEXT.forEach(builder::config);
        if (LocalMode.is(master)) { // elsewhere executors may need a file before they have our classes
            builder.config("spark.hadoop." + LocalDisk.SETTING, LocalDisk.class.getName());
            // Else a task that finds the memory full ends the process before anybody can say so.
            builder.config("spark.executor.killOnFatalError.depth", "0");
        }
        master.ifPresent(builder::master);
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    /** What {@code --name} says, else that of the product. */
    static String name(@Nullable String said) {
        return said == null || said.isBlank() || said.equals(MAIN_CLASS) ? "investstat" : said;
    }

    /** Who works on so much input. */
    static Execution execution(SparkSession session, long inputBytes) {
        return inputBytes < driverBytes(session) ? Execution.DRIVER : Execution.SPARK;
    }

    /** How many partitions rows are shuffled into. */
    static int partitions(SparkSession session, long inputBytes) {
        long parts = 1 + inputBytes / BYTES_PER_PARTITION;
        return execution(session, inputBytes) == Execution.DRIVER
                ? 1
                : (int) Math.max(2, Math.min(MOST_PARTITIONS, parts));
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

    private static Map<String, String> sized(Execution execution, int partitions) {
        boolean small = execution == Execution.DRIVER;
        return Map.of(
                "spark.sql.shuffle.partitions",
                String.valueOf(partitions),
                // Looking for what could be shortened costs more than writing and reading the rows as they are.
                "spark.sql.inMemoryColumnarStorage.compressed",
                "false",
                // Not even a small table is broadcast for a join: it would hold up to 64 MB while its plan is
                // known, and figures need that memory. Both sides are shuffled for the groups that follow anyway.
                "spark.sql.autoBroadcastJoinThreshold",
                "-1",
                // On small data compiling queries and planning them again costs more than running them; but without
                // whole stages Spark does not read files in column batches, which the passes live on.
                "spark.sql.adaptive.enabled",
                String.valueOf(!small),
                "spark.sql.codegen.wholeStage",
                "true",
                "spark.sql.codegen.factoryMode",
                small ? "NO_CODEGEN" : "FALLBACK");
    }

    /** @param effective the value that a setting has in the end */
    static void verify(Map<String, String> needed, UnaryOperator<String> effective) {
        List<Text> problems = new ArrayList<>();
        new TreeMap<>(needed).forEach((key, value) -> {
            String found = effective.apply(key);
            if (!value.equalsIgnoreCase(found)) {
                problems.add(Text.of(
                                "Spark设置 {0} 应为 {1}，实际为 {2}；去掉与之冲突的设置",
                                "Spark setting {0} must be {1} but is {2}; remove what sets it otherwise")
                        .with(key, value, found));
            }
        });
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, problems, null);
        }
    }
}
