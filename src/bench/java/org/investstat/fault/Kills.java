package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.Typed;

/**
 * Processes that are killed in the middle of a run, each followed by a run of the same id that must publish what the
 * killed one would have.
 */
final class Kills {
    /** As progress lines name them, in order. */
    static final List<String> PHASES = List.of(
            "prepare",
            "start Spark",
            "read ledgers",
            "account for rows",
            "look for repeats",
            "write facts",
            "check quality",
            "aggregate",
            "read facts again",
            "check repeats",
            "check identities",
            "derive figures",
            "write figures",
            "publish");

    private final FileSystem fs;
    private final String output;
    private final Onlooker onlooker;
    private Night night;
    private Map<String, Set<String>> before;
    private int number;
    private int published;

    /** @param output empty so far, on this file system */
    Kills(Night night, FileSystem fs, String output) {
        this.night = night.next();
        this.fs = fs;
        this.output = output;
        this.onlooker = new Onlooker(fs, new Path(output));
        this.before = published("before");
        this.night = night;
    }

    private Map<String, Set<String>> published(String runId) {
        Typed typed = night.run(output, runId);
        require(typed.code() == 0, "without a kill: " + typed);
        return onlooker.published().figures();
    }

    /** How many killed runs were published already. */
    int published() {
        return published;
    }

    /** Kills a run when it tells that it begins a phase. */
    void at(String phase) throws IOException, InterruptedException {
        String runId = "killed-" + number++;
        try (Child child = Child.run(night.arguments(night.after(), output, runId))) {
            require(child.awaitPhase(phase), "never came to " + phase + ": " + child.lines());
            child.kill();
            judge(runId, "killed at " + phase);
        }
    }

    /** Kills a run at some time before it would have ended. */
    void somewhere(Random random, long milliseconds) throws IOException, InterruptedException {
        String runId = "killed-" + number++;
        long after = random.nextLong(milliseconds);
        try (Child child = Child.run(night.arguments(night.after(), output, runId))) {
            TimeUnit.MILLISECONDS.sleep(after);
            child.kill();
            judge(runId, "killed after " + after + " ms");
        }
    }

    /** Kills a run right before one of its file calls. */
    void atCall(LibcFaults faults, int n) throws IOException, InterruptedException {
        String runId = "killed-" + number++;
        try (Child child = start(faults.at(n, "KILL"), runId)) {
            child.await();
            judge(runId, "killed at call " + n);
        }
    }

    private Child start(LibcFaults faults, String runId) throws IOException {
        return Child.run(List.of("-Xmx700m"), faults.environment(), night.arguments(night.after(), output, runId));
    }

    /** A run that is only watched. */
    void undisturbed(LibcFaults watching) throws IOException, InterruptedException {
        try (Child child = start(watching, "watched")) {
            require(child.await() == 0, "without a kill: " + child.lines());
        }
        night = night.next();
        before = onlooker.published().figures();
    }

    /** How long an undisturbed run takes, to its last line. */
    long milliseconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Child child = Child.run(night.arguments(night.after(), output, "timed-" + number++))) {
            require(child.await() == 0, "without a kill: " + child.lines());
        }
        night = night.next();
        before = onlooker.published().figures();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void judge(String runId, String how) {
        WholeRunCheck seen = onlooker.published();
        boolean done = seen.id().equals(runId);
        require(done || seen.figures().equals(before), how + ": neither the old run nor the new one: " + seen);
        Typed again = night.run(output, runId);
        require(again.code() == 0, how + ": the rerun ended with " + again);
        WholeRunCheck after = onlooker.published();
        require(after.id().equals(runId), how + ": the rerun published " + after.id());
        require(!after.figures().equals(before), how + ": the rerun left the old figures");
        require(!done || seen.figures().equals(after.figures()), how + ": the rerun changed a published run");
        published += done ? 1 : 0;
        System.err.println("  " + how + ": " + (done ? "published already" : "the old run"));
        before = after.figures();
        night = night.next();
    }

    FileSystem fileSystem() {
        return fs;
    }
}
