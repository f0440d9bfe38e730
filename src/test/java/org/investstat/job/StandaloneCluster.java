package org.investstat.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Spark standalone master and its workers as processes of their own on loopback, from the jars that Maven resolved,
 * and spark-submit to talk to them.
 */
public final class StandaloneCluster implements AutoCloseable {
    private static final Path BASE = Path.of(System.getProperty("investstat.basedir", "."));
    private static final Path JAR = BASE.resolve("target/investstat.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

    private final Path folder;
    private final String classPath;
    private final String memory;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    private StandaloneCluster(Path folder, int workers, String memory) throws IOException, InterruptedException {
        this.folder = folder;
        this.memory = memory;
        this.classPath =
                Files.readString(BASE.resolve("target/spark.classpath")).strip();
        makeSparkHome();
        boolean up = false;
        try {
            master = await(daemon("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1"), MASTER);
            List<BlockingQueue<String>> logs = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                logs.add(worker(i));
            }
            for (BlockingQueue<String> log : logs) {
                await(log, REGISTERED);
            }
            up = true;
        } finally {
            if (!up) {
                close();
            }
        }
    }

    static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        return start(folder, workers, "512m");
    }

    /** @param memory of the executors of each worker */
    public static StandaloneCluster start(Path folder, int workers, String memory)
            throws IOException, InterruptedException {
        return new StandaloneCluster(folder, workers, memory);
    }

    /** Its address. */
    public String master() {
        return master;
    }

    /** The master and the workers. */
    public List<ProcessHandle> processes() {
        return processes.stream().map(Process::toHandle).toList();
    }

    /** What became of a submitted command line. */
    record Submitted(int exitCode, String output) {}

    /** Submits the packaged application with these arguments, as {@code scripts/submit} does. */
    Submitted submit(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("submit.log");
        // Ledgers this small would never leave the driver.
        Process process = begin(log, List.of("spark.investstat.driver.bytes=0"), arguments);
        if (!process.waitFor(3 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("spark-submit did not end:\n" + Files.readString(log));
        }
        return new Submitted(process.exitValue(), Files.readString(log));
    }

    /**
     * The same without waiting for its end.
     *
     * @param log where its lines go
     * @param settings of Spark, each {@code key=value}
     */
    public Process begin(Path log, List<String> settings, String... arguments) throws IOException {
        List<String> command = java("-Xmx1g", "org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of("--master", master, "--class", "org.investstat.cli.Main"));
        command.addAll(List.of("--executor-memory", "512m", "--executor-cores", "1", "--total-executor-cores", "2"));
        command.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"));
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** The layout of an installation: its jars, and the file that says it is no source tree. */
    private void makeSparkHome() throws IOException {
        Path jars = Files.createDirectories(home().resolve("jars"));
        Files.createFile(home().resolve("RELEASE"));
        for (String jar : classPath.split(":")) {
            Path target = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(target.getFileName()), target);
        }
    }

    private Path home() {
        return folder.resolve("spark");
    }

    private BlockingQueue<String> worker(int number) throws IOException {
        Path work = folder.resolve("work-" + number);
        String[] size = {"--cores", "1", "--memory", memory, "--work-dir", work.toString(), master};
        List<String> arguments = new ArrayList<>(List.of("--host", "127.0.0.1"));
        arguments.addAll(List.of(size));
        return daemon("org.apache.spark.deploy.worker.Worker", arguments.toArray(String[]::new));
    }

    /** Ports of the system's choice, so that nothing else on the machine is in the way. */
    private BlockingQueue<String> daemon(String main, String... arguments) throws IOException {
        List<String> command = java("-Xmx256m", main);
        command.addAll(List.of("--port", "0", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        Process process = builder(command).redirectErrorStream(true).start();
        processes.add(process);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> drain(process, lines), main);
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    private List<String> java(String memory, String main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "@" + BASE.resolve("scripts/jvm.options"), memory));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, main));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home().toString(),
                        "SPARK_SCALA_VERSION", "2.13",
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "LC_ALL", "C.UTF-8"));
        return builder;
    }

    private static void drain(Process process, BlockingQueue<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    /** Waits for a line of a log that holds the pattern; its first group, else the line. */
    private static String await(BlockingQueue<String> lines, Pattern pattern) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        StringBuilder seen = new StringBuilder();
        for (long left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            String line = lines.poll(left, TimeUnit.NANOSECONDS);
            if (line == null) {
                break;
            }
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(matcher.groupCount());
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("no line '" + pattern + "' in:\n" + seen);
    }

    /** Ends every process and what it started, executors among them. */
    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        processes.forEach(process -> process.onExit().join());
    }
}
