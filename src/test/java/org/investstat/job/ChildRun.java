package org.investstat.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.investstat.cli.Main;

/** A command in a process of its own, from this one's class path. */
public final class ChildRun implements AutoCloseable {
    private static final Path BASE = Path.of(System.getProperty("investstat.basedir", "."));
    private static final long PATIENCE_SECONDS = 120;
    private static final String END = "<end of output>";

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();

    private ChildRun(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    public static ChildRun start(String... arguments) throws IOException {
        // A shell that starts tests in the background has them ignore Ctrl-C, and they would hand that on.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + BASE.resolve("scripts/jvm.options"),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new ChildRun(builder.start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(unread::add);
        } catch (IOException | UncheckedIOException e) {
            unread.add(e.toString());
        }
        unread.add(END);
    }

    /** Waits until it has printed a line that holds the text. */
    public ChildRun awaitLine(String text) throws InterruptedException {
        String line = next();
        while (!line.contains(text)) {
            if (line.equals(END)) {
                throw new AssertionError("no line '" + text + "' in:\n" + output());
            }
            line = next();
        }
        return this;
    }

    private String next() throws InterruptedException {
        String line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("silent for " + PATIENCE_SECONDS + " s after:\n" + output());
        }
        lines.add(line);
        return line;
    }

    /** SIGTERM. */
    public ChildRun terminate() {
        process.toHandle().destroy(); // unlike the process's own method, this leaves its output to be read
        return this;
    }

    /** SIGINT, as Ctrl-C sends it. */
    public ChildRun interrupt() throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill ended with " + code);
        }
        return this;
    }

    /** SIGKILL. */
    public ChildRun kill() {
        process.toHandle().destroyForcibly();
        return this;
    }

    /** Its exit code once it has ended. */
    public int awaitEnd() throws InterruptedException {
        awaitLine(END);
        return process.waitFor();
    }

    /** What it has printed as far as it was waited for. */
    public String output() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
