package org.investstat.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investstat.bench.Processes.Finished;
import org.investstat.job.StandaloneCluster;

/** The product alone over files of growing size, each in a process of its own; in one process, and on a cluster. */
final class Scale {
    private static final String DRIVER_MEMORY = "1500m";
    private static final String EXECUTOR_MEMORY = "1500m";

    private final Options options;
    private final BenchReport report = new BenchReport(
            "lines",
            "workers",
            "time s",
            "pass s",
            "peak MB",
            "cells",
            "MB on disk",
            "MB read",
            "jobs",
            "shuffled MB",
            "lines / before",
            "time / before");

    private Scale(Options options) {
        this.options = options;
    }

    static void run(Options options) throws Exception {
        Scale scale = new Scale(options);
        List<Path> folders = new ArrayList<>();
        for (long lines : options.numbers("lines", "1000000,10000000,50000000")) {
            folders.add(new Data(options).lines(lines));
        }
        for (long workers : options.numbers("workers", "0,2")) {
            scale.series(folders, (int) workers);
        }
        System.out.println("\n" + Machine.facts(options));
        scale.report.print();
        scale.report.write(options.output().resolve("scale.csv"));
        System.out.println("\nalso in " + options.output().resolve("scale.csv"));
    }

    /** @param workers 0: all in one process */
    private void series(List<Path> folders, int workers) throws Exception {
        Optional<Finished> before = Optional.empty();
        for (Path folder : folders) {
            System.err.println("measuring " + folder + (workers == 0 ? " in one process" : " on a cluster"));
            Finished now = workers == 0 ? local(folder) : onCluster(folder, workers);
            row(folder, workers, now, before);
            before = Optional.of(now);
        }
    }

    private Finished local(Path folder) throws Exception {
        List<String> jvm = List.of(
                "-Xmx" + options.memory(), "-XX:+UseParallelGC", "-Dspark.master=local[" + options.cores() + "]");
        return Processes.java(jvm, ScaleRun.class, folder.toString());
    }

    private Finished onCluster(Path folder, int workers) throws Exception {
        Path home = Files.createTempDirectory("bench-cluster");
        try (StandaloneCluster cluster = StandaloneCluster.start(home, workers, EXECUTOR_MEMORY)) {
            List<String> jvm = List.of(
                    "-Xmx" + DRIVER_MEMORY,
                    "-XX:+UseParallelGC",
                    "-Dspark.master=" + cluster.master(),
                    "-Dspark.executor.memory=" + EXECUTOR_MEMORY,
                    "-Dspark.executor.cores=1",
                    "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path"));
            return Processes.java(jvm, cluster.processes(), ScaleRun.class, folder.toString());
        } finally {
            Data.delete(home);
        }
    }

    private void row(Path folder, int workers, Finished now, Optional<Finished> before) throws Exception {
        double lines = Double.parseDouble(now.value("lines"));
        report.row(
                "%,.0f".formatted(lines),
                workers,
                seconds(now.seconds()),
                now.value("seconds"),
                now.peakBytes() >> 20,
                now.value("cells"),
                Sessions.bytes(folder) >> 20,
                Long.parseLong(now.value("bytesRead")) >> 20,
                now.value("jobs"),
                Long.parseLong(now.value("shuffledBytes")) >> 20,
                before.map(b -> seconds(lines / Double.parseDouble(b.value("lines"))))
                        .orElse(""),
                before.map(b -> seconds(now.seconds() / b.seconds())).orElse(""));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
