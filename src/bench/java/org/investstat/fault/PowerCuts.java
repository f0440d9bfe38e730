package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.investstat.Typed;

/**
 * Runs whose disk loses its power. After each cut the run that CURRENT names is whole, byte for byte, and has the old figures
 * or the new ones, the new ones where the run had ended with 0; a run of the same id ends with 0 and verifies.
 */
final class PowerCuts {
    private static final int AFTERWARDS_MILLISECONDS = 60_000;
    private static final int SHORT_MILLISECONDS = 3_000;

    private final ImageDisk disk;
    private final Random random;
    private final Path output;
    private final FaultTally during = new FaultTally();
    private final FaultTally after = new FaultTally();
    private Night night;
    private Map<String, Set<String>> before;
    private long milliseconds = SHORT_MILLISECONDS;
    private int number;
    private int locked;

    /** @param disk empty */
    PowerCuts(Night night, ImageDisk disk, Random random) {
        this.disk = disk;
        this.random = random;
        this.output = disk.place().resolve("out");
        this.night = night.next();
        require(this.night.run(output.toString(), "first").code() == 0, "the first run failed");
        this.before = published(output).figures();
        this.night = night;
    }

    private record Cut(Path copy, boolean ended) {}

    private static WholeRunCheck published(Path output) {
        return new Onlooker(Disks.local(), Disks.path(output)).published();
    }

    /** One run, and cuts at random moments from its first table file to its end, and in the minute after that. */
    void run(int inside, int behind) throws IOException, InterruptedException {
        String runId = "cut-" + number++;
        List<Cut> cuts = new ArrayList<>();
        try (Child child = Child.run(night.arguments(night.after(), output.toString(), runId))) {
            awaitTableFile(child, runId);
            long begun = System.nanoTime();
            for (long moment : moments(inside, milliseconds)) {
                sleepUntil(begun, moment);
                cuts.add(cut(runId, cuts.size(), !child.alive()));
            }
            require(child.await() == 0, "without a cut: " + child.lines());
            long ended = System.nanoTime();
            milliseconds = Math.max(milliseconds, TimeUnit.NANOSECONDS.toMillis(ended - begun));
            // The first right after the end, where most would be lost.
            List<Long> later = new ArrayList<>(moments(behind, AFTERWARDS_MILLISECONDS));
            later.set(0, 0L);
            for (long moment : later) {
                sleepUntil(ended, moment);
                cuts.add(cut(runId, cuts.size(), true));
            }
        }
        Map<String, Set<String>> figures = published(output).figures();
        require(!figures.equals(before), "both nights have one figure");
        for (Cut cut : cuts) {
            judge(cut, runId, figures);
        }
        before = figures;
        night = night.next();
        require(
                Typed.line("gc", "--keep", "1", "--min-age", "0", "--output", output.toString())
                                .code()
                        == 0,
                "gc");
    }

    private void awaitTableFile(Child child, String runId) throws IOException, InterruptedException {
        while (child.alive() && !tableFile(runId)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** In the folder that is being filled, whatever its name. */
    private boolean tableFile(String runId) throws IOException {
        try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
            for (Path run :
                    runs.filter(r -> r.getFileName().toString().contains(runId)).toList()) {
                Path tables = run.resolve("tables");
                if (Files.isDirectory(tables)
                        && WholeRunCheck.all(Disks.local(), Disks.path(tables)).stream()
                                .anyMatch(file -> file.endsWith(".parquet"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Long> moments(int count, long within) {
        return Stream.generate(() -> random.nextLong(within))
                .limit(count)
                .sorted()
                .toList();
    }

    private static void sleepUntil(long start, long milliseconds) throws InterruptedException {
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, milliseconds - passed));
    }

    private Cut cut(String runId, int n, boolean ended) throws IOException {
        return new Cut(disk.cut(disk.place().resolveSibling(runId + "-" + n + ".image")), ended);
    }

    private void judge(Cut cut, String runId, Map<String, Set<String>> figures)
            throws IOException, InterruptedException {
        try (ImageDisk again = ImageDisk.again(cut.copy())) {
            Path survived = again.place().resolve("out");
            Map<String, Set<String>> found = published(survived).figures();
            boolean isNew = found.equals(figures);
            require(isNew || (found.equals(before) && !cut.ended()), cut + ": " + found + " is published");
            Typed rerun = night.run(survived.toString(), runId);
            if (rerun.code()
                    == Overlaps.BUSY) { // a lock whose text was lost: whoever knows of the cut does as he is told
                Files.delete(survived.resolve(".lock"));
                rerun = night.run(survived.toString(), runId);
                locked++;
            }
            require(rerun.code() == 0, cut + ": the rerun ended with " + rerun);
            require(published(survived).figures().equals(figures), cut + ": the rerun published other figures");
            Typed verified = Typed.line("verify", "--output", survived.toString());
            require(verified.code() == 0, cut + ": " + verified);
            (cut.ended() ? after : during).add(isNew ? "the new run" : "the old run");
        }
        System.err.println("  " + cut.copy().getFileName() + (cut.ended() ? ", after the end" : "") + ": whole");
    }

    List<Result> results() {
        String besides = locked == 0 ? "" : ", in %d of all once the lock without text was deleted".formatted(locked);
        return List.of(
                result("power cut from a run's first table file to its end (ext4)", during, besides),
                result("power cut 0 to 60 s after a run ended with 0 (ext4)", after, besides));
    }

    private static Result result(String fault, FaultTally tally, String besides) {
        return new Result(
                "power",
                fault,
                tally.total(),
                tally + ", whole",
                "nothing; the rerun ends with 0 and verifies" + besides,
                "-");
    }
}
