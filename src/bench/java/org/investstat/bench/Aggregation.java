package org.investstat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All peers over one file: compared first, then measured warm and in turns, then as whole processes. */
final class Aggregation {
    private static final List<Contestant> AS_PROCESSES = List.of(Contestant.INVESTSTAT, Contestant.DUCKDB_FUSED);

    private final Options options;
    private final Path lines;
    private final Questions questions = Questions.shipped();
    private final Map<Contestant, Measured> warm = new EnumMap<>(Contestant.class);
    private final Map<Contestant, Measured> whole = new EnumMap<>(Contestant.class);

    private Aggregation(Options options, Path lines) {
        this.options = options;
        this.lines = lines;
        for (Contestant contestant : options.peers()) {
            warm.put(contestant, new Measured());
            whole.put(contestant, new Measured());
        }
    }

    static void run(Options options) throws Exception {
        long size = options.numbers("lines", "2000000").get(0);
        Aggregation aggregation = new Aggregation(options, new Data(options).lines(size));
        aggregation.inOneProcess();
        aggregation.asProcesses();
        aggregation.report(size);
    }

    private void inOneProcess() throws Exception {
        Map<Contestant, Peer> peers = new EnumMap<>(Contestant.class);
        for (Contestant contestant : options.peers()) {
            peers.put(contestant, contestant.over(lines, questions, options.cores()));
        }
        compare(peers);
        List<Contestant> order = new ArrayList<>(peers.keySet());
        for (int round = 0; round < options.number("rounds", 5); round++) {
            for (Contestant contestant : order) {
                double seconds = timed(peers.get(contestant));
                warm.get(contestant).add(seconds);
                progress("round %d: %s %.2f s", round + 1, contestant.id(), seconds);
            }
            // Nobody always comes after the same one.
            order.add(order.remove(0));
        }
        for (Peer peer : peers.values()) {
            peer.close();
        }
    }

    private void compare(Map<Contestant, Peer> peers) throws Exception {
        Comparison comparison = null;
        Contestant first = null;
        for (Map.Entry<Contestant, Peer> each : peers.entrySet()) {
            Peer peer = each.getValue();
            peer.run();
            if (each.getKey().answers() && comparison == null) {
                first = each.getKey();
                comparison = Comparison.with(first.id(), peer.answer());
                progress("%s: %,d cells", first.id(), comparison.cells());
            } else if (each.getKey().answers()) {
                Optional<String> difference =
                        comparison.difference(each.getKey().id(), peer.answer());
                if (difference.isPresent()) {
                    throw new IllegalStateException("the answers differ: " + difference.get());
                }
                progress("%s: the same cells as %s", each.getKey().id(), first.id());
            }
            if (each.getKey() != first) {
                peer.forget();
            }
        }
        if (first != null) {
            // A cell that another peer lacks is looked up in the first one's answer.
            peers.get(first).forget();
        }
    }

    private static double timed(Peer peer) throws Exception {
        System.gc();
        long start = System.nanoTime();
        peer.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        peer.forget();
        return seconds;
    }

    private void asProcesses() throws Exception {
        List<String> jvm = List.of("-Xmx" + options.memory(), "-XX:+UseParallelGC");
        for (int round = 0; round < options.number("processes", 3); round++) {
            for (Contestant contestant : AS_PROCESSES) {
                if (whole.containsKey(contestant)) {
                    double seconds = Processes.java(
                                    jvm,
                                    OnePeer.class,
                                    contestant.id(),
                                    lines.toString(),
                                    String.valueOf(options.cores()))
                            .seconds();
                    whole.get(contestant).add(seconds);
                    progress("process %d: %s %.2f s", round + 1, contestant.id(), seconds);
                }
            }
        }
    }

    private void report(long size) throws Exception {
        Measured ours = warm.getOrDefault(Contestant.INVESTSTAT, new Measured());
        Measured oursWhole = whole.getOrDefault(Contestant.INVESTSTAT, new Measured());
        BenchReport report = new BenchReport(
                "peer", "warm s (min-max)", "times investstat", "process s (min-max)", "times investstat's");
        Plot plot = new Plot("%,d contract lines, %d cores, warm, seconds".formatted(size, options.cores()));
        warm.forEach((contestant, seconds) -> {
            Measured process = whole.get(contestant);
            report.row(contestant.title(), seconds.text(), seconds.over(ours), process.text(), process.over(oursWhole));
            plot.bar(contestant.title(), seconds);
        });
        System.out.printf(
                "%n%,d contract lines of seed %s%n%s%n", size, options.text("seed", "1"), Machine.facts(options));
        report.print();
        report.write(options.output().resolve("aggregate-" + size + ".csv"));
        plot.write(options.output().resolve("aggregate-" + size + ".svg"));
        System.out.println("\nalso in " + options.output() + ": aggregate-" + size + ".csv and .svg");
    }

    private static void progress(String line, Object... values) {
        System.err.printf(line + "%n", values);
    }
}
