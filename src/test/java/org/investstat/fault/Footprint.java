package org.investstat.fault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds between two runs.
 *
 * @param heapMegabytes after garbage has been collected
 * @param files open ones, as Linux tells
 */
record Footprint(long heapMegabytes, int threads, long files) {

    static Footprint now() throws IOException {
        // Twice: what the first collection lets go of may hold other things.
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Footprint(heap >> 20, threads, open.count());
        }
    }

    @Override
    public String toString() {
        return heapMegabytes + " MB, " + threads + " threads, " + files + " files";
    }
}
