package org.investstat.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.investstat.job.BenchSession;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** A process of its own for one reader: reads all ledgers several times, and says what each time took. */
final class ReadingRun {
    private interface Work {
        void run() throws Exception;
    }

    private ReadingRun() {}

    /** @param args reader, folder of the ledgers, rounds, cores */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[2]);
        if (args[0].equals("duckdb")) {
            duckDb(args[1], rounds, args[3]);
        } else {
            investstat(args[1], rounds);
        }
    }

    private static void investstat(String folder, int rounds) throws Exception {
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.ui.enabled", "false");
        BenchSession.Ledgers ledgers = new BenchSession.Ledgers(folder, Questions.AS_OF);
        SparkSession session = BenchSession.open(ledgers.bytes());
        measure(rounds, () -> ledgers.read(session));
        session.stop();
    }

    private static void duckDb(String folder, int rounds, String threads) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("set preserve_insertion_order = false");
            measure(rounds, () -> {
                for (LedgerSchema ledger : generated()) {
                    statement.execute(query(folder, ledger));
                }
            });
            long rows = 0;
            for (LedgerSchema ledger : generated()) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + ledger.name())) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
            System.out.println("rows=" + rows);
        }
    }

    private static List<LedgerSchema> generated() {
        return List.of(
                Ledgers.FX_RATES,
                Ledgers.PROJECTS,
                Ledgers.PROJECT_STAGES,
                Ledgers.CONTRACTS,
                Ledgers.INVESTORS,
                Ledgers.CONTRACT_INVESTORS);
    }

    /** Typed as the product types the columns; its rules have no counterpart. */
    private static String query(String folder, LedgerSchema ledger) {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (LedgerColumn column : ledger.columns()) {
            String name = '"' + column.name() + '"';
            types.add("'" + column.name() + "': '" + type(column) + "'");
            columns.add(
                    switch (column.kind()) {
                        case CHAINS, TAGS -> "string_split(" + name + ", '|') as " + name;
                        case FLAG -> name + " = 'y' as " + name;
                        case SHARE -> "cast(replace(" + name + ", '%', '') as decimal(18, 12)) / 100 as " + name;
                        default -> name;
                    });
        }
        return "create or replace temp table %s as select %s from read_csv('%s/%s*%s', header = true, columns = {%s})"
                .formatted(
                        ledger.name(),
                        String.join(", ", columns),
                        folder,
                        ledger.name(),
                        new java.io.File(folder, ledger.name()).isDirectory() ? "/*.csv" : ".csv",
                        String.join(", ", types));
    }

    private static String type(LedgerColumn column) {
        return switch (column.kind()) {
            case DATE -> "DATE";
            case AMOUNT, SIGNED_AMOUNT -> "DECIMAL(18,6)";
            case RATE -> "DECIMAL(18,8)";
            case COUNT, TIMES -> "BIGINT";
            default -> "VARCHAR";
        };
    }

    /** The first round, which compiles, is not told of. */
    private static void measure(int rounds, Work work) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<String> wall = new ArrayList<>();
        List<String> cpu = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            System.gc();
            long busy = system.getProcessCpuTime();
            long start = System.nanoTime();
            work.run();
            if (round > 0) {
                wall.add(seconds(System.nanoTime() - start));
                cpu.add(seconds(system.getProcessCpuTime() - busy));
            }
        }
        System.out.println("wall=" + String.join(",", wall));
        System.out.println("cpu=" + String.join(",", cpu));
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9);
    }
}
