package org.investstat.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, whose lines are read as they come, and which can be killed. */
final class Child implements AutoCloseable {
    private static final Path BASE = Path.of(System.getProperty("investstat.basedir", "."));
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Child(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "lines of process " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code run} with these words. */
    static Child run(List<String> words) throws IOException {
        return run(List.of("-Xmx700m"), words);
    }

    static Child run(List<String> jvm, List<String> words) throws IOException {
        return run(jvm, Map.of(), words);
    }

    /** The same with more in its environment, as of {@link LibcFaults}. */
    static Child run(List<String> jvm, Map<String, String> environment, List<String> words) throws IOException {
        return start(List.of(), jvm, environment, "run", words);
    }

    /** Any command on what looks like another host: whether its process lives cannot be told from here. Needs root. */
    static Child elsewhere(Map<String, String> environment, String command, List<String> words) throws IOException {
        List<String> host = List.of("unshare", "--uts", "sh", "-c", "hostname elsewhere && exec \"$@\"", "sh");
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("SPARK_LOCAL_IP", "127.0.0.1", "SPARK_LOCAL_HOSTNAME", "localhost"));
        return start(host, List.of("-Xmx700m"), all, command, words);
    }

    private static Child start(
            List<String> host, List<String> jvm, Map<String, String> environment, String word, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>(host);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + BASE.resolve("scripts/jvm.options").toAbsolutePath());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspark.ui.enabled=false"));
        command.add("-Dlog4j2.configurationFile=org/investstat/log4j2.properties");
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.investstat.cli.Main", word));
        command.addAll(words);
        command.addAll(List.of("--lang", "en"));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().putAll(environment);
        return new Child(java.start());
    }

    /**
     * How a run ended and what it took.
     *
     * @param megabytes at most resident, as Linux tells
     */
    record Ended(int exitCode, long seconds, long cpuSeconds, long megabytes, List<String> lines) {}

    /** Runs to the end, with a heap as scripts/investstat gives it. */
    static Ended measured(List<String> words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Child child = run(List.of("-Xmx3g"), words)) {
            long peak = 0;
            long cpu = 0;
            while (child.alive()) {
                peak = Math.max(peak, Footprint.peak(child.pid()));
                cpu = Math.max(
                        cpu,
                        child.process
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toSeconds());
                TimeUnit.MILLISECONDS.sleep(200);
            }
            int code = child.await();
            return new Ended(code, (System.nanoTime() - start) / 1_000_000_000, cpu, peak, child.lines());
        }
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add(e.toString()); // its end of the pipe was torn off
        }
        add("");
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    /** Waits until it has begun a phase or has ended; whether it has begun. */
    synchronized boolean awaitPhase(String phase) throws InterruptedException {
        while (true) {
            if (lines.stream().anyMatch(line -> line.matches("\\[.*s\\] " + phase))) {
                return true;
            }
            if (!process.isAlive() && !reader.isAlive()) {
                return false;
            }
            wait(200);
        }
    }

    /** SIGKILL, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    /** Waits until it has stopped itself or has ended; whether it stands. */
    boolean awaitStop() throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (Files.readString(Path.of("/proc/" + pid() + "/stat")).contains(") T ")) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    /** SIGCONT: it goes on where it stood. */
    void goOn() throws IOException {
        new ProcessBuilder("kill", "-CONT", String.valueOf(pid()))
                .start()
                .onExit()
                .join();
    }

    /** Its exit code. */
    int await() throws InterruptedException {
        return await(PATIENCE_SECONDS);
    }

    /** The same for a run that may take long. */
    int await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end:\n" + lines());
        }
        reader.join();
        return process.exitValue();
    }

    /** The lines besides progress. */
    synchronized List<String> lines() {
        return lines.stream()
                .filter(line -> !line.startsWith("[") && !line.isEmpty())
                .toList();
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
