package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;

/** The parts of scripts/torture, each a list of what it tried and saw. */
final class TortureParts {
    private static final String OLD_OR_NEW = "the old run or the new one, whole";

    private TortureParts() {}

    /** Every n of a small run, on the driver: the page's table. */
    static List<Result> faults(Path folder, TortureOptions options) throws IOException {
        Sweep all = Sweep.over(trials(Night.small(folder), folder), options.number("most"));
        FaultsPage.shipped().replaceRows(row -> !FaultPlace.ofInput(row), FaultTable.rows(all.seen()));
        return all.results("faults", "every one of a small run");
    }

    /** Every n of the reading of ledgers in all formats, on the driver: the rest of that table; some of it in tasks. */
    static List<Result> inputs(Path folder, TortureOptions options) throws Exception {
        Night night = Night.small(folder).inAllFormats();
        Sweep all = Sweep.over(Trials.ofInputs(night, folder.resolve("out")), options.number("most"));
        FaultsPage.shipped().replaceRows(FaultPlace::ofInput, FaultTable.rows(all.seen()));
        List<Result> results = new ArrayList<>(all.results("inputs", "every one at the ledgers of a small run"));
        Sweep some = inSpark(
                () -> Sweep.over(Trials.ofInputs(night, folder.resolve("out-of-tasks")), options.number("each")));
        results.addAll(some.results("inputs", "at ledgers that Spark's tasks read"));
        return results;
    }

    /** Some of a run with all that is shipped. */
    static List<Result> boards(Path folder, TortureOptions options) throws IOException {
        return Sweep.over(trials(Night.shipped(folder), folder), options.number("each"))
                .results("boards", "of a run with all boards");
    }

    /** Some of a run whose tables are written by Spark's tasks. */
    static List<Result> tasks(Path folder, TortureOptions options) throws Exception {
        return inSpark(() -> Sweep.over(trials(Night.small(folder), folder), options.number("each")))
                .results("tasks", "of a run in Spark's tasks");
    }

    /** Runs whose rows lie in Spark however few they are. */
    static <T> T inSpark(Callable<T> runs) throws Exception {
        String bound = "spark.investstat.driver.bytes";
        TestSpark.session().conf().set(bound, "0");
        try {
            return runs.call();
        } finally {
            TestSpark.session().conf().unset(bound);
        }
    }

    private static Trials trials(Night night, Path folder) {
        return Trials.ofOutputs(night, Disks.local(), Disks.path(folder.resolve("out")));
    }

    static List<Result> kills(Path folder, TortureOptions options) throws IOException, InterruptedException {
        Night night = Night.shipped(folder);
        return killed(
                "kills", new Kills(night, Disks.local(), folder.resolve("out").toString()), options);
    }

    private static List<Result> killed(String part, Kills kills, TortureOptions options)
            throws IOException, InterruptedException {
        for (String phase : Kills.PHASES) {
            kills.at(phase);
        }
        long whole = kills.milliseconds();
        Random random = new Random(options.number("seed"));
        for (int i = 0; i < options.number("kills"); i++) {
            kills.somewhere(random, whole);
        }
        return List.of(new Result(
                part,
                "SIGKILL at each of %d phases and at %d random moments"
                        .formatted(Kills.PHASES.size(), options.number("kills")),
                Kills.PHASES.size() + options.number("kills"),
                OLD_OR_NEW + " (new: " + kills.published() + ")",
                "nothing; the rerun publishes",
                "137"));
    }

    static List<Result> readers(Path folder, TortureOptions options) throws Exception {
        Night night = Night.small(folder);
        Path output = folder.resolve("out");
        Readings readings = Readings.during(night, output, options.number("publishes"));
        return List.of(new Result(
                "readers",
                "publishes under a reader (DuckDB)",
                options.number("publishes"),
                readings.answers() + " answers, each of one whole run",
                "nothing",
                "0"));
    }

    static List<Result> overlaps(Path folder, TortureOptions options) throws IOException, InterruptedException {
        Overlaps overlaps = new Overlaps(
                Night.shipped(folder), Disks.local(), folder.resolve("out").toString());
        return overlapped("overlaps", overlaps, options.number("pairs"));
    }

    private static List<Result> overlapped(String part, Overlaps overlaps, int pairs)
            throws IOException, InterruptedException {
        for (int i = 0; i < pairs; i++) {
            overlaps.together();
        }
        String together = overlaps.codes();
        String told = "";
        for (String phase : Overlaps.phases()) {
            told = overlaps.during(phase);
        }
        return List.of(
                new Result(
                        part, "two runs started together", pairs, "the run that ended well", "who holds it", together),
                new Result(
                        part,
                        "a run started during another",
                        Overlaps.phases().size(),
                        "the earlier run",
                        FaultPlace.withoutOwner(told),
                        "0, 75"));
    }

    /** Evenly over all file calls of a small run, and of a gc. */
    static List<Result> zombies(Path folder, TortureOptions options) throws IOException, InterruptedException {
        LibcFaults faults = LibcFaults.compiledIn(folder).orElse(null);
        if (faults == null) {
            System.err.println("torture: zombies is skipped: there is no C compiler (cc) here");
            return List.of();
        }
        Night night = Night.small(folder);
        List<Result> results = new ArrayList<>();
        Map<String, LibcFaults> calls = new LinkedHashMap<>();
        calls.put("%d that rename, link or delete", faults.calls("rename", "link", "symlink", "unlink", "rmdir"));
        calls.put("%d file calls", faults);
        for (Map.Entry<String, LibcFaults> some : calls.entrySet()) {
            Zombies runs = new Zombies(some.getValue(), night, Files.createTempDirectory(folder, "runs"));
            results.add(stopped(
                    runs,
                    runs.callsOfARun(folder.resolve("log")),
                    runs::run,
                    "a run on another host before one of its " + some.getKey()
                            + ", until another has published a run of its id",
                    options));
            Zombies gcs = new Zombies(some.getValue(), night, Files.createTempDirectory(folder, "gc"));
            results.add(stopped(
                    gcs,
                    gcs.callsOfGc(folder.resolve("log")),
                    gcs::gc,
                    "a gc on another host before one of its " + some.getKey()
                            + ", until the run that it removes is published again",
                    options));
        }
        return results;
    }

    /** @param fault with a place for the number of calls */
    private static Result stopped(Zombies tried, int calls, Zombies.Stop stop, String fault, TortureOptions options)
            throws IOException, InterruptedException {
        for (int n : evenly(calls, options.number("zombies"))) {
            stop.before(n);
        }
        return new Result(
                "zombies",
                "SIGSTOP of " + fault.formatted(calls),
                tried.total(),
                "what the other published, byte for byte",
                "one line, or nothing",
                tried.codes());
    }

    /** Numbers from 1 to the last, at most so many. */
    private static List<Integer> evenly(int last, int most) {
        int count = Math.min(last, most);
        return IntStream.range(0, count)
                .mapToObj(i -> 1 + (int) ((long) i * last / count))
                .toList();
    }

    static List<Result> disk(Path folder, TortureOptions options) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 65_536)) {
            FullDisks disks = new FullDisks(Night.small(folder), disk, "filled");
            int full = disks.full();
            Result filled = new Result(
                    "disk", "a disk that fills up, 4 KB later each", full, "the old run", disks.lines(), disks.codes());
            FullDisks fixed = new FullDisks(Night.small(folder), disk, "fixed");
            fixed.readOnly();
            return List.of(
                    filled, new Result("disk", "a read-only output", 1, "the old run", fixed.lines(), fixed.codes()));
        }
    }

    static List<Result> hdfs(Path folder, TortureOptions options) throws Exception {
        List<Result> results = new ArrayList<>();
        try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"))) {
            FileSystem fs = hdfs.fileSystem();
            TestSpark.session().sparkContext().hadoopConfiguration().set(FaultyFileSystem.BELOW, hdfs.at("/"));
            Trials trials = Trials.ofOutputs(
                    Night.small(folder.resolve("small")), fs, new org.apache.hadoop.fs.Path(hdfs.at("/faulty")));
            results.addAll(Sweep.over(trials, options.number("each")).results("hdfs", "of a small run on HDFS"));
            Night shipped = Night.shipped(folder.resolve("shipped"));
            results.addAll(killed("hdfs", new Kills(shipped, fs, hdfs.at("/killed")), options));
            results.addAll(
                    overlapped("hdfs", new Overlaps(shipped, fs, hdfs.at("/overlaps")), options.number("pairs")));
        }
        return results;
    }

    static List<Result> cluster(Path folder, TortureOptions options) throws Exception {
        try (ClusterFaults cluster = new ClusterFaults(folder.resolve("cluster"))) {
            Path ledgers = new Load(folder).generated(600_000);
            Typed alone = Typed.run(
                    "--input",
                    ledgers.toString(),
                    "--output",
                    folder.resolve("alone").toString(),
                    "--as-of",
                    TinyLedgers.AS_OF,
                    "--local=2");
            require(alone.code() == 0, "alone: " + alone);
            Map<String, String> figures = ClusterFaults.contents(folder.resolve("alone/current"));
            ClusterFaults.Ended full = cluster.run(cluster.rowsOfOneId(options.number("rejected") / 5), "memory");
            require(full.exitCode() != 0 && !Files.exists(cluster.output().resolve("CURRENT")), "not full: " + full);
            ClusterFaults.Ended ended = cluster.withoutWorker(ledgers, "killed", "write facts", 3_000);
            require(ended.exitCode() == 0, "with a worker killed: " + ended);
            Set<Map.Entry<String, String>> found =
                    ClusterFaults.contents(cluster.output().resolve("current")).entrySet();
            require(found.equals(figures.entrySet()), "other figures: " + found + " instead of " + figures);
            return List.of(
                    new Result(
                            "cluster",
                            "an executor out of memory",
                            1,
                            "what was published before",
                            full.lastLine(),
                            String.valueOf(full.exitCode())),
                    new Result(
                            "cluster",
                            "a worker and its executor killed in the middle of a stage",
                            1,
                            "the new run, its figures those of a run in one process",
                            "nothing",
                            "0"));
        }
    }

    static List<Result> load(Path folder, TortureOptions options) throws Exception {
        Load load = new Load(folder);
        Path ledgers = load.generated(options.number("lines"));
        List<Footprint> after = load.runs(ledgers, options.number("runs"));
        FaultsPage.shipped().replaceFootprints(after);
        Load.Rejected rejected = load.rejected(options.number("rejected"));
        return List.of(
                new Result(
                        "load",
                        "runs in a row in one process and output, %,d lines each".formatted(Load.lines(ledgers)),
                        after.size(),
                        "each run",
                        "nothing; at the end the process holds " + after.get(after.size() - 1),
                        "0"),
                new Result(
                        "load",
                        "a run with %,d rejected rows".formatted(rejected.inTable()),
                        1,
                        "the run, every reject in its table, %,d in its workbook, none on its page of %,d KB"
                                .formatted(rejected.inWorkbook(), rejected.pageKilobytes()),
                        "nothing",
                        "0"));
    }

    /** Each attack in a process of its own, with the heap that a run has without more words. */
    static List<Result> hostile(Path folder, TortureOptions options) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, HostileLedgers.Attack> each :
                HostileLedgers.all().entrySet()) {
            Path ledgers = folder.resolve("ledgers");
            HostileLedgers.write(each.getValue(), ledgers);
            Child.Ended ended = Child.measured(List.of(
                    "--input",
                    ledgers.toString(),
                    "--output",
                    folder.resolve("out").toString(),
                    "--as-of",
                    TinyLedgers.AS_OF,
                    "--set",
                    "quality.max_rejected_share=1",
                    "--local=2"));
            require(ended.exitCode() == 0, each.getKey() + ": " + ended);
            results.add(new Result(
                    "hostile",
                    each.getKey(),
                    1,
                    "the run, after %d s (%d s of CPU) and with %,d MB"
                            .formatted(ended.seconds(), ended.cpuSeconds(), ended.megabytes()),
                    "nothing",
                    "0"));
            System.err.println("  " + results.get(results.size() - 1).row());
            Trees.delete(ledgers);
            Trees.delete(folder.resolve("out"));
        }
        return results;
    }
}
