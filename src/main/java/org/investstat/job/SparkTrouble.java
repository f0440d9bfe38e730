package org.investstat.job;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.network.util.JavaUtils;
import org.investstat.command.LostMemory;
import org.investstat.storage.OutputFailures;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Why Spark does not start, as whoever set it up can mend it: one line and {@link ExitCode#CONFIG}. */
final class SparkTrouble {
    /** Spark keeps 300 MB to itself and wants half as much again, of the driver and of each executor. */
    private static final long LEAST_MEMORY = 450L << 20;

    private static final String EXECUTOR_MEMORY = "spark.executor.memory";
    private static final Pattern SETTING = Pattern.compile("spark\\.[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*");
    /** Spark's names of errors, in front of what it says. */
    private static final Pattern ERROR_CLASS = Pattern.compile("^\\[[A-Z0-9_.]+] ?");
    /** Of Java and of Spark, in front of a message that has another one inside. */
    private static final Pattern EXCEPTION = Pattern.compile("^(?:[a-z][\\w]*\\.)+\\w+: ");

    /** What of Spark writes and reads files in its own folders. */
    private static final Pattern OWN_FILES = Pattern.compile(
            "org\\.apache\\.spark\\.(storage|shuffle|broadcast|network\\.shuffle|util\\.collection)\\.");

    private static final Text FULL = Text.of(
            "Spark 无法使用临时文件夹 {0}：{1}；本次结果不发布，请清理该磁盘，或用环境变量 SPARK_LOCAL_DIRS 另选文件夹后重新运行",
            "Spark cannot use its temporary folder {0}: {1}; nothing is published, free space there or choose another with"
                    + " SPARK_LOCAL_DIRS and run again");

    private SparkTrouble() {}

    /**
     * Before Spark starts: it would refuse the same, with a trace.
     *
     * @throws Failure {@link ExitCode#CONFIG} with what to write
     */
    static void requireMemory() {
        requireMemory(Runtime.getRuntime().maxMemory(), Optional.ofNullable(System.getProperty(EXECUTOR_MEMORY)));
    }

    /** @param executors what {@code spark.executor.memory} says */
    static void requireMemory(long heap, Optional<String> executors) {
        if (heap < LEAST_MEMORY) {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of(
                                    "内存太小：本进程只有 {0} MB，至少要 {1} MB；请去掉 INVESTSTAT_JAVA_OPTS 中的 -Xmx 或写 -Xmx3g，"
                                            + "spark-submit 用 --driver-memory 3g",
                                    "too little memory: this process has {0} MB, at least {1} MB are needed; take -Xmx out of"
                                            + " INVESTSTAT_JAVA_OPTS or write -Xmx3g, with spark-submit --driver-memory 3g")
                            .with(heap >> 20, LEAST_MEMORY >> 20));
        }
        executors
                .filter(said -> bytes(said).filter(b -> b < LEAST_MEMORY).isPresent())
                .ifPresent(said -> {
                    throw new Failure(
                            ExitCode.CONFIG,
                            Text.of(
                                            "Spark设置 {0} 为 {1}，太小，至少要 {2}m；请写 --executor-memory 2g，或去掉该设置",
                                            "Spark setting {0} is {1}, too little: at least {2}m are needed; write"
                                                    + " --executor-memory 2g, or drop the setting")
                                    .with(EXECUTOR_MEMORY, said, LEAST_MEMORY >> 20));
                });
    }

    /** Nothing where it is no size: Spark says so itself. */
    private static Optional<Long> bytes(String size) {
        try {
            return Optional.of(JavaUtils.byteStringAsBytes(size));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is to be thrown where Spark, or its session, could not be started. */
    static RuntimeException starting(RuntimeException thrown) {
        if (thrown instanceof Failure) {
            return thrown;
        }
        Optional<Failure> memory = LostMemory.failureIn(thrown);
        if (memory.isPresent()) {
            return memory.get();
        }
        Optional<Failure> disk = diskFailureIn(thrown);
        if (disk.isPresent()) {
            return disk.get();
        }
        Throwable innermost = causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        return refused(reason(innermost), suspects(thrown), thrown);
    }

    private static Failure refused(String why, List<String> suspects, Throwable thrown) {
        Text remedy = suspects.isEmpty()
                ? Text.of("请核对 --master、--conf 和 spark-defaults.conf", "check --master, --conf and spark-defaults.conf")
                : Text.of(
                                "请改正或去掉 Spark设置 {0}（--conf、spark-defaults.conf 或 -D）",
                                "mend or drop the Spark settings {0} (--conf, spark-defaults.conf or -D)")
                        .with(String.join(", ", suspects));
        return new Failure(
                ExitCode.CONFIG,
                Text.of("Spark 不能启动：{0}；{1}", "Spark does not start: {0}; {1}").with(why, remedy),
                thrown);
    }

    /** A disk on which Spark keeps what it shuffles and spills. */
    static Optional<Failure> diskFailureIn(Throwable thrown) {
        return causes(thrown)
                .filter(cause -> cause instanceof IOException && ofSparksOwnFiles(cause))
                .findFirst()
                .map(cause -> OutputFailures.output(FULL, disks(), cause));
    }

    private static boolean ofSparksOwnFiles(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .anyMatch(frame -> OWN_FILES.matcher(frame.getClassName()).lookingAt());
    }

    private static String disks() {
        return Optional.ofNullable(System.getProperty("spark.local.dir"))
                .or(() -> Optional.ofNullable(System.getenv("SPARK_LOCAL_DIRS")))
                .orElse(System.getProperty("java.io.tmpdir"));
    }

    /** A setting that Spark looks at only when it needs it, as a codec is. */
    static Optional<Failure> failureIn(Throwable thrown) {
        return causes(thrown)
                .filter(cause -> cause instanceof IllegalArgumentException
                        && !named(message(cause)).isEmpty())
                .findFirst()
                .map(cause -> refused(reason(cause), named(message(cause)), thrown));
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    /** What it says, in one line. */
    private static String reason(Throwable cause) {
        String first = message(cause).lines().findFirst().orElse("");
        String said =
                EXCEPTION.matcher(ERROR_CLASS.matcher(first).replaceFirst("")).replaceFirst("");
        // These name a thing and do not say what is wrong with it.
        boolean bare = cause instanceof ReflectiveOperationException
                || cause instanceof LinkageError
                || cause.getMessage() == null;
        return (bare ? cause.getClass().getSimpleName() + ": " + said : said)
                .strip()
                .replaceFirst("\\.$", "");
    }

    /** Settings that somebody gave and that the messages speak of, by name or by value. */
    private static List<String> suspects(Throwable thrown) {
        String said =
                String.join("\n", causes(thrown).map(SparkTrouble::message).toList());
        List<String> named = named(said);
        return named.isEmpty()
                ? given().filter(key -> System.getProperty(key).length() > 2 && said.contains(System.getProperty(key)))
                        .toList()
                : named;
    }

    /** Settings that somebody gave and that a message calls by their names. */
    private static List<String> named(String message) {
        Set<String> names =
                SETTING.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
        return given().filter(names::contains).toList();
    }

    private static Stream<String> given() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith("spark."))
                .sorted();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
