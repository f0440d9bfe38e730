package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Faults at every operation of a run, or at some of them, and what they came to. */
final class Sweep {
    private final List<Seen> seen = new ArrayList<>();

    private Sweep() {}

    /**
     * Tries them one after the other.
     *
     * @param most how many n of an operation are tried, spread evenly over all that there are
     */
    static Sweep over(Trials trials, int most) {
        Sweep sweep = new Sweep();
        Map<Operation, Integer> counts = trials.counted();
        List<String> broken = new ArrayList<>();
        List<Fault> faults = faults(counts, trials.kinds(), most);
        for (Fault fault : faults) {
            tell(sweep.seen.size() + broken.size(), faults.size());
            try {
                trials.run(fault).ifPresent(sweep.seen::add);
            } catch (AssertionError e) {
                broken.add(e.getMessage());
                trials.startAfresh();
            }
        }
        require(broken.isEmpty(), broken.size() + " promises broken:\n" + String.join("\n", broken));
        return sweep;
    }

    private static void tell(int done, int all) {
        if (done % 50 == 0) {
            System.err.printf("  %d of %d faults%n", done, all);
        }
    }

    private static List<Fault> faults(Map<Operation, Integer> counts, Set<FaultKind> kinds, int most) {
        List<Fault> faults = new ArrayList<>();
        for (Operation operation : counts.keySet()) {
            int count = counts.get(operation);
            for (int n : spread(count, most)) {
                for (FaultKind kind : kinds) {
                    // To a run a hang is a failure that takes longer: the ends are enough.
                    boolean tried = kind != FaultKind.HANGS || n == 1 || n == count;
                    if (tried && kind.befalls(operation)) {
                        faults.add(new Fault(operation, n, kind));
                    }
                }
            }
        }
        return faults;
    }

    /** Of 1 to count, both ends among them. */
    private static TreeSet<Integer> spread(int count, int most) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int tried = Math.min(count, most);
        for (int i = 0; i < tried; i++) {
            chosen.add(tried == 1 ? 1 : 1 + (int) ((long) i * (count - 1) / (tried - 1)));
        }
        return chosen;
    }

    /** Every fault that came. */
    List<Seen> seen() {
        return seen;
    }

    /** A line a sort of fault, for the page of what the script tried. */
    List<Result> results(String part, String where) {
        Map<FaultKind, FaultTally[]> byKind = new TreeMap<>();
        for (Seen each : seen) {
            FaultTally[] tallies = byKind.computeIfAbsent(each.fault().kind(), kind ->
                    new FaultTally[] {new FaultTally(), new FaultTally(), new FaultTally()});
            tallies[0].add(each.reader().words());
            tallies[1].add(each.told().isEmpty() ? "nothing" : "one line");
            tallies[2].add(each.exitCode());
        }
        List<Result> results = new ArrayList<>();
        byKind.forEach((kind, tallies) -> results.add(new Result(
                part,
                "an operation " + kind + " (" + where + ")",
                tallies[0].total(),
                tallies[0].toString(),
                tallies[1].toString(),
                tallies[2].toString())));
        return results;
    }
}
