package org.investstat.fault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * What this process holds between two runs.
 *
 * @param heapMegabytes after garbage has been collected
 * @param residentMegabytes memory of the whole process, as Linux tells
 * @param files open ones, as Linux tells
 */
record Footprint(long heapMegabytes, long residentMegabytes, int threads, long files) {
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    static Footprint now() throws IOException {
        // Twice: what the first collection lets go of may hold other things.
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Footprint(heap >> 20, resident(), threads, open.count());
        }
    }

    private static long resident() throws IOException {
        return megabytes("self", RESIDENT);
    }

    /** Megabytes that another process had resident at most; 0 where it has ended. */
    static long peak(long pid) {
        try {
            return megabytes(String.valueOf(pid), PEAK);
        } catch (IOException | NoSuchElementException ended) {
            return 0;
        }
    }

    private static long megabytes(String process, String measure) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
            String kilobytes =
                    lines.filter(line -> line.startsWith(measure)).findFirst().orElseThrow();
            return Long.parseLong(kilobytes.replaceAll("\\D", "")) >> 10;
        }
    }

    /** A row of the page. */
    String row(int run) {
        return "| %d | %d | %d | %d | %d |".formatted(run, heapMegabytes, residentMegabytes, threads, files);
    }

    @Override
    public String toString() {
        return heapMegabytes + " MB of heap, " + residentMegabytes + " MB resident, " + threads + " threads, " + files
                + " files";
    }
}
