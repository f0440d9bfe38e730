package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.job.StandaloneCluster;

/** A standalone cluster of a master and two workers of which something dies; needs the packaged jar. */
final class ClusterFaults implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 900;
    private static final int SECOND_WORKER = 2;

    private final Path folder;
    private final StandaloneCluster cluster;

    ClusterFaults(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.cluster = StandaloneCluster.start(folder, 2, "1g");
    }

    /** What was said besides progress, and the exit code. */
    record Ended(int exitCode, List<String> lines) {
        /** What the engineer is told below Spark's log. */
        String lastLine() {
            return lines.get(lines.size() - 1);
        }
    }

    /** Runs to the end while nothing happens, in the same way as all others here. */
    Ended run(Path ledgers, String runId) throws IOException, InterruptedException {
        return ended(begin(ledgers, runId), runId);
    }

    /** Kills a worker and its executor while a phase goes on. */
    Ended withoutWorker(Path ledgers, String runId, String phase, long milliseconds)
            throws IOException, InterruptedException {
        Process process = begin(ledgers, runId);
        while (process.isAlive() && !Files.readString(log(runId)).contains("s] " + phase + "\n")) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        require(process.isAlive(), "over before a worker was killed");
        ProcessHandle worker = cluster.processes().get(SECOND_WORKER);
        List<ProcessHandle> executors = worker.descendants().toList();
        require(!executors.isEmpty(), "the worker had no executor");
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        return ended(process, runId);
    }

    /** So many contracts of one id, which a task must hold together. */
    Path rowsOfOneId(int rows) throws IOException {
        Path ledgers = folder.resolve("one-id");
        TinyLedgers.in(ledgers);
        try (BufferedWriter contracts =
                Files.newBufferedWriter(ledgers.resolve("contracts.csv"), StandardOpenOption.APPEND)) {
            for (int i = 0; i < rows; i++) {
                contracts.write("C1,P1,formal,2023-03-07," + i + ",万元,2023-03-10\n");
            }
        }
        return ledgers;
    }

    private Process begin(Path ledgers, String runId) throws IOException {
        return cluster.begin(
                log(runId),
                List.of("spark.investstat.driver.bytes=0", "spark.memory.fraction=0.4"),
                "run",
                "--lang=en",
                "--input",
                ledgers.toString(),
                "--output",
                output().toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--run-id",
                runId,
                "--set",
                "quality.max_rejected_share=1");
    }

    private Ended ended(Process process, String runId) throws IOException, InterruptedException {
        require(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "did not end: " + runId);
        List<String> lines = Files.readAllLines(log(runId)).stream()
                .filter(line -> !line.startsWith("["))
                .toList();
        return new Ended(process.exitValue(), lines);
    }

    Path log(String runId) {
        return folder.resolve(runId + ".log");
    }

    Path output() {
        return folder.resolve("out");
    }

    /** Table -> number of rows and a digest of all of them, in whichever order and files they lie. */
    static Map<String, String> contents(Path run) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (RunTables tables = RunTables.of(run)) {
            for (String table : tables.names()) {
                contents.put(table, tables.value("select count(*), sum(hash(t)::hugeint) from " + table + " t"));
            }
        }
        return contents;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
