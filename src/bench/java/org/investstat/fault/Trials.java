package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.TestSpark;
import org.investstat.Typed;

/**
 * Runs of one output, each with a fault and then once more without. After each, whatever the fault was: a reader who
 * looked between any two operations saw the old figures, then perhaps the new ones, and only whole runs; a run that did
 * not end well said so in one line; and the rerun published the new figures.
 */
final class Trials {
    private static final int KILLED = 137;
    private static final int STALE_SECONDS = 3;
    private static final Set<Integer> FAULTY_ENDS = Set.of(73, 66, Overlaps.BUSY);

    private final FileSystem truth;
    private final Path output;
    /** Of the output, as runs are told it. */
    private final String address;

    private final Set<FaultKind> kinds;
    private final Onlooker onlooker;
    private final Map<java.nio.file.Path, Map<String, Set<String>>> reference = new HashMap<>();
    private Night night;
    private int number;

    private Trials(Night night, FileSystem truth, Path output, String address, Set<FaultKind> kinds) {
        this.night = night;
        this.truth = truth;
        this.output = output;
        this.address = address;
        this.kinds = kinds;
        this.onlooker = new Onlooker(truth, output);
        Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
        FaultyFileSystem.register(hadoop);
        // A run reads Hadoop's settings from here before it has a session.
        hadoop.getPropsWithPrefix("fs." + FaultyFileSystem.SCHEME)
                .forEach((key, value) -> System.setProperty("spark.hadoop.fs." + FaultyFileSystem.SCHEME + key, value));
    }

    /**
     * Faults of what a run writes.
     *
     * @param truth the file system below {@link FaultyFileSystem}, which holds the output
     */
    static Trials ofOutputs(Night night, FileSystem truth, Path output) {
        String address = FaultyFileSystem.SCHEME + "://" + output.toUri().getPath();
        return new Trials(night, truth, output, address, FaultKind.OF_OUTPUTS);
    }

    /** Faults of the ledgers that a run reads, all on the local disk. */
    static Trials ofInputs(Night night, java.nio.file.Path output) {
        return new Trials(
                night.throughFaults(), Disks.local(), Disks.path(output), output.toString(), FaultKind.OF_INPUTS);
    }

    /** What is tried. */
    Set<FaultKind> kinds() {
        return kinds;
    }

    /** Publishes both states of the ledgers, so that their figures are known; how often the second asked for what. */
    Map<Operation, Integer> counted() {
        Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
        for (int i = 0; i < 2; i++) {
            Faults.begin(Optional.empty(), () -> {});
            publish(runId());
            counts = Faults.counts();
            reference.put(night.after(), onlooker.published().figures());
            night = night.next();
        }
        require(!reference.get(night.after()).equals(reference.get(night.before())), "both nights have one figure");
        return counts;
    }

    private String runId() {
        return "night-" + number++;
    }

    private void publish(String runId) {
        Typed typed = night.run(address, runId);
        if (typed.code() == Overlaps.BUSY) {
            typed = later(runId);
        }
        require(typed.code() == 0, "without a fault: " + typed);
    }

    /** A lock without the name of an owner is waited for, as one of a process elsewhere. */
    private Typed later(String runId) {
        try {
            TimeUnit.SECONDS.sleep(STALE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return night.with("--set", "lock.stale_seconds=" + STALE_SECONDS, "--set", "lock.heartbeat_seconds=1")
                .run(address, runId);
    }

    /** One fault; empty where the run ended before it came. */
    Optional<Seen> run(Fault fault) {
        String runId = runId();
        onlooker.begin();
        Faults.begin(Optional.of(fault), onlooker::look);
        Typed typed = night.run(address, runId);
        Faults.end();
        Optional<Path> hit = Faults.hit();
        try {
            Seen seen = judged(fault, hit, typed);
            bury();
            publish(runId);
            require(figures() == Seen.Figures.NEW, "the rerun published other figures");
            GcCheck.require(truth, output, address, onlooker.published().id());
            night = night.next();
            return hit.map(path -> seen);
        } catch (IOException | AssertionError e) {
            String where =
                    hit.map(Path::toString).orElse("-").replace(output.toUri().getPath(), "");
            throw new AssertionError(
                    fault + " at " + where + ": " + e.getMessage() + "; exit code " + typed.code() + ", "
                            + typed.errors() + ", seen " + onlooker.seen(),
                    e);
        }
    }

    /** After a promise was broken, so that the next fault finds an output that is in order. */
    void startAfresh() {
        try {
            truth.delete(output, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(runId());
        night = night.next();
    }

    private Seen judged(Fault fault, Optional<Path> hit, Typed typed) {
        onlooker.look();
        require(onlooker.complaints().isEmpty(), "a reader complains: " + onlooker.complaints());
        require(onlooker.seen().size() <= 2, "the pointer moved more than once");
        Seen.Figures figures = figures();
        if (fault.kind() == FaultKind.KILLED) {
            // The dead say nothing; what this process says after its death is no matter.
            return new Seen(fault, FaultPlace.of(hit), figures, "", KILLED);
        }
        List<String> errors = typed.errors();
        boolean well = typed.code() == 0;
        require(well || FAULTY_ENDS.contains(typed.code()), "an exit code of another matter");
        require(well ? errors.isEmpty() : errors.size() == 1, "not one line: " + errors);
        String told = well ? "" : errors.get(0);
        require(!well || figures == Seen.Figures.NEW, "a run ended well and published nothing");
        boolean unsure = told.startsWith("Cannot tell which run");
        boolean says = told.startsWith("The run is published");
        require(well || unsure || says == (figures == Seen.Figures.NEW), "the line misleads about what is published");
        return new Seen(
                fault, FaultPlace.of(hit), figures, FaultPlace.withoutNames(told, output, night.after()), typed.code());
    }

    private Seen.Figures figures() {
        return Seen.Figures.of(
                onlooker.published().figures(), reference.get(night.before()), reference.get(night.after()));
    }

    /** Here the process goes on; in truth it would be over, and its number dead or another's. */
    private void bury() throws IOException {
        Graves.bury(truth, output);
    }
}
