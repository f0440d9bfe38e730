package org.investstat.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Java processes with this one's class path: how long they take, and how much memory they and their children hold. */
final class Processes {
    private static final long POLL_MILLISECONDS = 100;
    private static final Path BASE = Path.of(System.getProperty("investstat.basedir", "."));

    /**
     * What one process came to.
     *
     * @param peakBytes the largest resident sets of it and of all it started, added up; as Linux tells
     */
    record Finished(double seconds, long peakBytes, List<String> output) {

        /** The value of a line {@code name=value} of the output. */
        String value(String name) {
            return output.stream()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + output));
        }
    }

    private Processes() {}

    static Finished java(List<String> jvmOptions, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return java(jvmOptions, List.of(), main, arguments);
    }

    /** @param others processes whose memory counts as well, with their children */
    static Finished java(List<String> jvmOptions, List<ProcessHandle> others, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        File log = File.createTempFile("bench", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(jvmOptions, main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        List<ProcessHandle> watched = new ArrayList<>(others);
        watched.add(process.toHandle());
        Map<Long, Long> peaks = new HashMap<>();
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            watched.stream()
                    .flatMap(Processes::withChildren)
                    .forEach(each -> peaks.merge(each.pid(), peak(each), Math::max));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> output = Files.readAllLines(log.toPath());
        Files.delete(log.toPath());
        if (process.exitValue() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " " + List.of(arguments) + " ended with "
                    + process.exitValue() + ":\n" + String.join("\n", output));
        }
        return new Finished(
                seconds, peaks.values().stream().mapToLong(Long::longValue).sum(), output);
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static List<String> command(List<String> jvmOptions, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + BASE.resolve("scripts/jvm.options").toAbsolutePath());
        command.add("-Dinveststat.basedir=" + BASE.toAbsolutePath());
        command.add("-Dlog4j2.configurationFile=org/investstat/log4j2.properties");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The most memory that a process has ever held, 0 where the system does not tell. */
    private static long peak(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
