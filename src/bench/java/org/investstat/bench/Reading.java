package org.investstat.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.bench.Processes.Finished;

/** From CSV to typed rows in memory: the job's whole reading with all its rules, beside DuckDB with equal casts. */
final class Reading {
    private Reading() {}

    static void run(Options options) throws Exception {
        int contracts = options.number("contracts", 500_000);
        Path ledgers = new Data(options).ledgers(contracts);
        String rounds = String.valueOf(options.number("rounds", 5));
        List<String> jvm = List.of(
                "-Xmx" + options.memory(), "-XX:+UseParallelGC", "-Dspark.master=local[" + options.cores() + "]");
        Map<String, Finished> finished = new TreeMap<>();
        for (String reader : List.of("duckdb", "investstat")) {
            System.err.println("measuring " + reader);
            finished.put(
                    reader,
                    Processes.java(
                            jvm,
                            ReadingRun.class,
                            reader,
                            ledgers.toString(),
                            rounds,
                            String.valueOf(options.cores())));
        }
        report(options, ledgers, contracts, finished);
    }

    private static void report(Options options, Path ledgers, int contracts, Map<String, Finished> finished)
            throws Exception {
        double rows = Double.parseDouble(finished.get("duckdb").value("rows"));
        Measured duckDb = measured(finished.get("duckdb"), "cpu");
        BenchReport report = new BenchReport(
                "reader", "s (min-max)", "CPU s (min-max)", "rows / CPU s", "CPU times DuckDB's", "peak MB");
        finished.forEach((reader, process) -> {
            Measured cpu = measured(process, "cpu");
            report.row(
                    reader,
                    measured(process, "wall").text(),
                    cpu.text(),
                    String.format(Locale.ROOT, "%,.0f", rows / cpu.median()),
                    cpu.over(duckDb),
                    process.peakBytes() >> 20);
        });
        System.out.printf(
                "%nledgers of %,d contracts: %,.0f rows, %d MB%n%s%n",
                contracts, rows, Sessions.bytes(ledgers) >> 20, Machine.facts(options));
        report.print();
        report.write(options.output().resolve("reading.csv"));
        System.out.println("\nalso in " + options.output().resolve("reading.csv"));
    }

    /** The seconds of all rounds. */
    private static Measured measured(Finished process, String name) {
        Measured measured = new Measured();
        for (String seconds : process.value(name).split(",")) {
            measured.add(Double.parseDouble(seconds));
        }
        return measured;
    }
}
