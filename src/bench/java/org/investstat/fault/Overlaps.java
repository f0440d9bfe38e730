package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.Typed;

/** Runs that want one output at the same time: one has it, the others are told so at once. */
final class Overlaps {
    static final int BUSY = 75;

    private final Night night;
    private final String output;
    private final Onlooker onlooker;
    private final FaultTally codes = new FaultTally();
    private int number;

    Overlaps(Night night, FileSystem fs, String output) {
        this.night = night;
        this.output = output;
        this.onlooker = new Onlooker(fs, new Path(output));
    }

    /** Starts two processes together; whoever ends well is published, or was before the other. */
    void together() throws IOException, InterruptedException {
        Set<String> well = new TreeSet<>();
        String one = "together-" + number++;
        String other = "together-" + number++;
        try (Child first = start(one);
                Child second = start(other)) {
            if (end(first) == 0) {
                well.add(one);
            }
            if (end(second) == 0) {
                well.add(other);
            }
        }
        require(!well.isEmpty(), "of two runs none was published");
        require(well.contains(onlooker.published().id()), "published is a run that did not end well");
    }

    private int end(Child child) throws InterruptedException {
        int code = child.await();
        codes.add(code);
        require(code == 0 || code == BUSY && child.lines().size() == 1, "ended with " + code + child.lines());
        return code;
    }

    /** Starts one while another is in a phase; the later one is turned away, the earlier one does not notice. */
    String during(String phase) throws IOException, InterruptedException {
        String early = "early-" + number++;
        try (Child child = start(early)) {
            require(child.awaitPhase(phase), "never came to " + phase + ": " + child.lines());
            Typed late = night.run(output, "late-" + number++);
            boolean overlapped = child.alive();
            require(child.await() == 0, "the earlier run ended with " + child.lines());
            if (!overlapped) {
                return ""; // it was over before the other one looked
            }
            codes.add(late.code());
            require(late.code() == BUSY && late.errors().size() == 1, "the later run ended with " + late);
            require(
                    onlooker.published().id().equals(early),
                    "published is " + onlooker.published().id());
            return late.errors().get(0);
        }
    }

    private Child start(String runId) throws IOException {
        return Child.run(night.arguments(night.after(), output, runId));
    }

    /** How the runs ended. */
    String codes() {
        return codes.toString();
    }

    static List<String> phases() {
        return List.of("start Spark", "write facts", "write figures");
    }
}
