package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.investstat.bench.Generate;
import org.investstat.generate.Extent;
import org.investstat.report.workbook.ReadSheets;

/** Many runs in one process and output, and a run of which nearly every row is rejected. */
final class Load {
    private static final String AS_OF = "2023-12-20";
    /** Lines of all ledgers for each contract, about. */
    private static final int LINES_OF_CONTRACT = 10;

    private static final long PATIENCE_SECONDS = 3600;
    /** What reports.md promises. */
    private static final int IN_WORKBOOK = 5_000;
    /** The column of its sheet. */
    private static final int FILE = 1;
    /** The page of a handful of rows has half of it. */
    private static final int MOST_KILOBYTES = 1_000;

    private final Path folder;

    Load(Path folder) {
        this.folder = folder;
    }

    /** Ledgers of about so many lines together. */
    Path generated(long lines) throws IOException {
        Path ledgers = folder.resolve("ledgers-" + lines);
        if (!Files.exists(ledgers)) {
            Generate.ledgers(new Extent(lines / LINES_OF_CONTRACT, 1, LocalDate.parse(AS_OF)), ledgers);
        }
        return ledgers;
    }

    static long lines(Path ledgers) throws IOException {
        try (Stream<Path> files = Files.walk(ledgers)) {
            long lines = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> each = Files.lines(file)) {
                    lines += each.count();
                }
            }
            return lines;
        }
    }

    /** Publishes again and again; what the process holds after each run. */
    List<Footprint> runs(Path ledgers, int times) throws IOException {
        List<Footprint> after = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = cpu();
            Typed typed = Typed.run(
                    "--input",
                    ledgers.toString(),
                    "--output",
                    folder.resolve("many").toString(),
                    "--as-of",
                    AS_OF,
                    "--run-id",
                    "many-" + i,
                    "--local=2");
            require(typed.code() == 0, "run " + i + ": " + typed);
            after.add(Footprint.now());
            System.err.printf("  run %d: %.0f s of CPU, %s%n", i + 1, (cpu() - start) / 1e9, after.get(i));
        }
        requireFlat(after);
        return after;
    }

    /** Of this process, nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void requireFlat(List<Footprint> after) {
        Footprint last = after.get(after.size() - 1);
        require(last.heapMegabytes() <= most(after, Footprint::heapMegabytes) * 1.15 + 20, "the heap grew: " + after);
        require(last.threads() <= most(after, Footprint::threads) + 5, "threads grew: " + after);
        require(last.files() <= most(after, Footprint::files) + 10, "open files grew: " + after);
    }

    /**
     * In the first half of the runs: until then caches are filled, classes loaded, and there are as many threads of idle
     * pools as there will be, since these live on for a minute.
     */
    private static long most(List<Footprint> after, ToLongFunction<Footprint> measure) {
        return after.stream()
                .limit((after.size() + 1) / 2)
                .mapToLong(measure)
                .max()
                .orElseThrow();
    }

    /**
     * What became of rejected rows.
     *
     * @param inTable rows of the table rejects
     * @param inWorkbook rows below the head of its sheet
     */
    record Rejected(long inTable, long inWorkbook, long pageKilobytes) {}

    /** A run over so many contracts with a date that no one can read. */
    Rejected rejected(long rows) throws IOException, SQLException, InterruptedException {
        Path ledgers = folder.resolve("rejected-" + rows);
        TinyLedgers.in(ledgers);
        try (BufferedWriter contracts =
                Files.newBufferedWriter(ledgers.resolve("contracts.csv"), java.nio.file.StandardOpenOption.APPEND)) {
            for (long i = 0; i < rows; i++) {
                contracts.write("X" + i + ",P1,formal,三月七日,3,亿元,2023-03-10\n");
            }
        }
        Path output = folder.resolve("rejecting");
        List<String> words = List.of(
                "--input",
                ledgers.toString(),
                "--output",
                output.toString(),
                "--as-of",
                AS_OF,
                "--local=2",
                "--set",
                "quality.max_rejected_share=1");
        try (Child child = Child.run(List.of("-Xmx3g"), words)) {
            require(child.await(PATIENCE_SECONDS) == 0, "over rejected rows: " + child.lines());
        }
        Files.delete(ledgers.resolve("contracts.csv"));
        Rejected rejected = found(output.resolve("current"));
        require(rejected.inTable() == rows, "not all of them in the table: " + rejected);
        require(rejected.inWorkbook() == Math.min(rows, IN_WORKBOOK), "in the workbook: " + rejected);
        require(rejected.pageKilobytes() <= MOST_KILOBYTES, "the page grew with the rejects: " + rejected);
        return rejected;
    }

    private static Rejected found(Path run) throws IOException, SQLException {
        int inWorkbook = 0;
        ReadSheets workbook = new ReadSheets(Files.readAllBytes(run.resolve("report/boards.xlsx")));
        for (Row row : workbook.rows("被拒记录")) {
            inWorkbook += row.getCellText(FILE).equals("contracts.csv") ? 1 : 0;
        }
        try (RunTables tables = RunTables.of(run)) {
            long inTable = Long.parseLong(tables.value("select count(*) from rejects"));
            return new Rejected(inTable, inWorkbook, Files.size(run.resolve("report/index.html")) >> 10);
        }
    }
}
