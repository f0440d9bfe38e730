package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The parts of scripts/torture that stand below the file system of Java: libc, and the power. */
final class LibcParts {
    private static final List<String> SMALL = List.of("-Xmx700m");

    private LibcParts() {}

    private static Optional<LibcFaults> compiled(String part, Path folder) throws IOException {
        Optional<LibcFaults> faults = LibcFaults.compiledIn(folder);
        if (faults.isEmpty()) {
            System.err.println("torture: " + part + " is skipped: there is no C compiler (cc) here");
        }
        return faults;
    }

    /** Errors of the system at calls at the output, at the ledgers and in Spark's own folder. */
    static List<Result> libc(Path folder, TortureOptions options) throws Exception {
        Optional<LibcFaults> compiled = compiled("libc", folder);
        if (compiled.isEmpty()) {
            return List.of();
        }
        LibcFaults faults = compiled.get();
        int most = options.number("calls");
        Night night = Night.small(folder);
        Path out = folder.resolve("out");
        Path disk = Files.createDirectories(folder.resolve("spark"));
        List<String> shuffling = List.of("-Xmx700m", "-Dspark.investstat.driver.bytes=0", "-Dspark.local.dir=" + disk);
        List<Result> results = new ArrayList<>();
        results.addAll(errors(
                new LibcTrials(night, SMALL, faults.under(out), out),
                "at the output",
                most,
                List.of("EIO", "ENOSPC", "EROFS", "EMFILE")));
        results.addAll(errors(
                new LibcTrials(night, SMALL, faults.under(night.before(), night.after()), folder.resolve("of-ledgers")),
                "at the ledgers",
                most,
                List.of("EIO", "EMFILE", "EACCES")));
        // Reruns as the runs: rows in Spark make other files than rows on the driver.
        results.addAll(TortureParts.inSpark(() -> errors(
                new LibcTrials(
                        night,
                        shuffling,
                        faults.under(disk).calls("open", "write", "mkdir", "rename"),
                        folder.resolve("of-spark")),
                "that makes or writes a file in spark.local.dir, all rows in Spark,",
                most,
                List.of("EIO", "ENOSPC"))));
        return results;
    }

    private static List<Result> errors(LibcTrials trials, String where, int most, List<String> errors)
            throws IOException, InterruptedException {
        int count = trials.calls().size();
        List<Result> results = new ArrayList<>();
        for (String error : errors) {
            LibcTrials.Tally tally = new LibcTrials.Tally();
            for (int n : LibcTrials.spread(count, most, errors.indexOf(error) * count / errors.size())) {
                trials.run(n, error, tally);
            }
            String fault = "a file call %s answers %s (of %,d calls)".formatted(where, error, count);
            results.add(tally.result("libc", fault));
            System.err.println("  " + results.get(results.size() - 1).row());
        }
        return results;
    }

    /** SIGKILL right before a file call at the output. */
    static List<Result> kills(Path folder, TortureOptions options) throws IOException, InterruptedException {
        Optional<LibcFaults> compiled = compiled("libc-kills", folder);
        if (compiled.isEmpty()) {
            return List.of();
        }
        Path out = folder.resolve("out");
        Path log = folder.resolve("calls.log");
        LibcFaults faults = compiled.get().under(out);
        Kills kills = new Kills(Night.small(folder), Disks.local(), out.toString());
        kills.undisturbed(faults.logging(log));
        int count = LibcCall.in(log).size();
        Random random = new Random(options.number("seed"));
        for (int i = 0; i < options.number("kills"); i++) {
            kills.atCall(faults, 1 + random.nextInt(count));
        }
        return List.of(new Result(
                "libc-kills",
                "SIGKILL right before a file call at the output, random ones of %,d".formatted(count),
                options.number("kills"),
                "the old run or the new one, whole (new: " + kills.published() + ")",
                "nothing; the rerun publishes",
                "137"));
    }

    /** Cuts of the power, six a run: three before it has ended, three in the minute after. */
    static List<Result> power(Path folder, TortureOptions options) throws IOException, InterruptedException {
        try (ImageDisk disk = ImageDisk.mount(folder.resolve("disk"))) {
            PowerCuts cuts = new PowerCuts(Night.small(folder), disk, new Random(options.number("seed")));
            for (int i = 0; i < options.number("cuts") / 6; i++) {
                cuts.run(3, 3);
            }
            return cuts.results();
        }
    }
}
