package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.investstat.Typed;

/**
 * Holders of an output that stop right before one of their file calls, sleep through their lease while another takes the
 * lock and publishes, and then go on. What the other has published stays as it is, byte for byte.
 */
final class Zombies {
    /** The shortest lease that there is: three signs of life, one a second. */
    private static final String[] LEASE = {"--set", "lock.stale_seconds=3", "--set", "lock.heartbeat_seconds=1"};

    private static final int LOST = 75;
    private static final int OUTPUT = 73;

    /** Stops a holder before its n-th call. */
    interface Stop {
        void before(int n) throws IOException, InterruptedException;
    }

    private final LibcFaults faults;
    private final Night night;
    private final Path output;
    private final Onlooker onlooker;
    private final FaultTally codes = new FaultTally();
    private int number;

    Zombies(LibcFaults faults, Night night, Path output) {
        this.faults = faults.under(output);
        this.night = night.with(LEASE);
        this.output = output;
        this.onlooker = new Onlooker(Disks.local(), Disks.path(output));
    }

    /** How many file calls of the output a run makes. */
    int callsOfARun(Path log) throws IOException, InterruptedException {
        String runId = "counted-" + number++;
        return calls("run", night.arguments(night.after(), output.toString(), runId), log);
    }

    /** The same of a gc that removes a run. */
    int callsOfGc(Path log) throws IOException, InterruptedException {
        twoRuns();
        return calls("gc", gc(), log);
    }

    private int calls(String command, List<String> words, Path log) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        try (Child child = Child.elsewhere(faults.logging(log).environment(), command, words)) {
            require(child.await() == 0, "without a stop: " + child.lines());
        }
        return LibcCall.in(log).size();
    }

    /** A run stops before its n-th call; meanwhile another publishes a run of its id, from other ledgers. */
    void run(int n) throws IOException, InterruptedException {
        String runId = "zombie-" + number++;
        List<String> words = night.arguments(night.before(), output.toString(), runId);
        try (Child zombie = Child.elsewhere(faults.at(n, "STOP").environment(), "run", words)) {
            if (!zombie.awaitStop()) {
                require(zombie.await() == 0, "never stopped at " + n + ": " + zombie.lines());
                return;
            }
            Typed other = patiently(() -> night.run(output.toString(), runId));
            // Who stopped after its pointer had moved has published the id already.
            boolean first = other.code() == 0;
            require(first || other.code() == OUTPUT, "at call " + n + " the other ended with " + other);
            judge(zombie, runId, "run stopped at call " + n);
        }
    }

    /** A gc stops before its n-th call; meanwhile the run that it is about to remove becomes the published one. */
    void gc(int n) throws IOException, InterruptedException {
        String old = twoRuns();
        try (Child zombie = Child.elsewhere(faults.at(n, "STOP").environment(), "gc", gc())) {
            if (!zombie.awaitStop()) {
                require(zombie.await() == 0, "never stopped at " + n + ": " + zombie.lines());
                return;
            }
            List<String> words = new ArrayList<>(List.of("publish", old, "--output", output.toString()));
            words.addAll(List.of(LEASE));
            Typed other = patiently(() -> Typed.line(words.toArray(String[]::new)));
            if (other.code() == 0) {
                judge(zombie, old, "gc stopped at call " + n);
            } else { // it is gone already
                zombie.goOn();
                zombie.await();
                onlooker.published();
            }
        }
    }

    /** As a scheduler does, until the lease is over. */
    private static Typed patiently(Supplier<Typed> command) throws InterruptedException {
        Typed typed = command.get();
        for (int again = 0; typed.code() == LOST && again < 10; again++) {
            TimeUnit.SECONDS.sleep(1);
            typed = command.get();
        }
        return typed;
    }

    private String twoRuns() {
        String old = "old-" + number++;
        for (String id : List.of(old, "new-" + number++)) {
            Typed typed = night.run(output.toString(), id);
            require(typed.code() == 0, "without a stop: " + typed);
        }
        return old;
    }

    private List<String> gc() {
        List<String> words = new ArrayList<>(List.of("--keep", "1", "--min-age", "0", "--output", output.toString()));
        words.addAll(List.of(LEASE));
        return words;
    }

    private void judge(Child zombie, String runId, String how) throws IOException, InterruptedException {
        require(onlooker.published().id().equals(runId), how + ": the other has not published");
        Map<String, String> before = digests(runId);
        zombie.goOn();
        int code = zombie.await();
        codes.add(code);
        System.err.println("  " + how + ": it ended with " + code + " " + zombie.lines());
        require(code == 0 || code == LOST || code == OUTPUT, how + ": it ended with " + code + zombie.lines());
        require(onlooker.published().id().equals(runId), how + ": CURRENT was moved");
        require(digests(runId).equals(before), how + ": the published run was changed");
        Typed verified = Typed.line("verify", "--output", output.toString());
        require(verified.code() == 0, how + ": " + verified);
    }

    private Map<String, String> digests(String runId) throws IOException {
        Path run = output.resolve("runs").resolve(runId);
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(run.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    /** How those ended that went on. */
    String codes() {
        return codes.toString();
    }

    int total() {
        return codes.total();
    }
}
