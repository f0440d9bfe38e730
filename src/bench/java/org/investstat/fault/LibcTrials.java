package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.investstat.Typed;

/**
 * Runs in processes of their own, in each of which one file call goes wrong under libc, and each followed by a run of the
 * same id without. After each: a reader who looked all the while saw the old figures, then perhaps the new ones, and only
 * whole runs; a run that did not end well said so in one line; the rerun published; gc leaves nothing else.
 */
final class LibcTrials {
    private static final Set<Integer> FAULTY_ENDS = Set.of(73, 66, Overlaps.BUSY);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 20;

    private final List<String> jvm;
    private final LibcFaults faults;
    private final Path output;
    private final Path log;
    private final Onlooker onlooker;
    private final Map<Path, Map<String, Set<String>>> reference = new HashMap<>();
    private Night night;
    private int number;

    /**
     * Publishes both states of the ledgers, so that their figures are known.
     *
     * @param jvm options of each process
     * @param faults at what is to be counted
     * @param output a fresh folder
     */
    LibcTrials(Night night, List<String> jvm, LibcFaults faults, Path output) {
        this.night = night;
        this.jvm = jvm;
        this.output = output;
        this.log = output.resolveSibling("calls.log");
        this.faults = faults.logging(log);
        this.onlooker = new Onlooker(Disks.local(), Disks.path(output));
        for (int i = 0; i < 2; i++) {
            rerun(runId());
            reference.put(this.night.after(), onlooker.published().figures());
            this.night = this.night.next();
        }
    }

    private String runId() {
        return "night-" + number++;
    }

    private void rerun(String runId) {
        Typed typed = night.run(output.toString(), runId);
        require(typed.code() == 0, "without a fault: " + typed);
    }

    /** The calls of a run to which nothing happens. */
    List<LibcCall> calls() throws IOException, InterruptedException {
        try (Child child = start(faults, runId())) {
            require(child.await() == 0, "without a fault: " + child.lines());
        }
        night = night.next();
        return LibcCall.in(log);
    }

    private Child start(LibcFaults wrong, String runId) throws IOException {
        Files.deleteIfExists(log);
        return Child.run(jvm, wrong.environment(), night.arguments(night.after(), output.toString(), runId));
    }

    /** One call goes wrong; empty where the run ended before it came. */
    void run(int n, String does, Tally tally) throws IOException, InterruptedException {
        String runId = runId();
        onlooker.begin();
        try (Child child = start(faults.at(n, does), runId)) {
            while (child.alive()) {
                onlooker.look();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
            }
            int code = child.await();
            onlooker.look();
            List<LibcCall> hit = LibcCall.wrongIn(log);
            try {
                judge(code, code == 0 ? List.of() : child.lines(), tally);
                rerun(runId);
                require(figures() == Seen.Figures.NEW, "the rerun published other figures");
                GcCheck.require(
                        Disks.local(),
                        Disks.path(output),
                        output.toString(),
                        onlooker.published().id());
            } catch (AssertionError e) {
                throw new AssertionError(hit + ": " + e.getMessage() + "; exit code " + code + ", " + child.lines(), e);
            }
        }
        night = night.next();
    }

    private void judge(int code, List<String> lines, Tally tally) {
        require(onlooker.complaints().isEmpty(), "a reader complains: " + onlooker.complaints());
        require(onlooker.seen().size() <= 2, "the pointer moved more than once");
        Seen.Figures figures = figures();
        boolean well = code == 0;
        require(well || FAULTY_ENDS.contains(code), "an exit code of another matter");
        require(well || lines.size() == 1, "not one line: " + lines);
        require(!well || figures == Seen.Figures.NEW, "a run ended well and published nothing");
        tally.readers.add(figures.words());
        tally.told.add(well ? "nothing" : "one line");
        tally.codes.add(code);
    }

    private Seen.Figures figures() {
        return Seen.Figures.of(
                onlooker.published().figures(), reference.get(night.before()), reference.get(night.after()));
    }

    /** What came of faults of one sort. */
    static final class Tally {
        private final FaultTally readers = new FaultTally();
        private final FaultTally told = new FaultTally();
        private final FaultTally codes = new FaultTally();

        Result result(String part, String fault) {
            return new Result(part, fault, codes.total(), readers.toString(), told.toString(), codes.toString());
        }
    }

    /** Some of 1 to count, spread evenly, each sort of error a little beside the last one's. */
    static List<Integer> spread(int count, int most, int shift) {
        List<Integer> chosen = new ArrayList<>();
        int tried = Math.min(count, most);
        for (int i = 0; i < tried; i++) {
            chosen.add(1 + (int) (((long) i * count + shift) / tried) % count);
        }
        return chosen;
    }
}
