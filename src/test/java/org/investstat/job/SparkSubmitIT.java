package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.investstat.job.StandaloneCluster.Submitted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar on a real cluster: spark-submit, a standalone master and two workers, which are given every row; the
 * local run works on the same rows on the driver.
 */
@Tag("cluster")
@Tag("runs")
class SparkSubmitIT {
    @TempDir
    Path folder;

    @Test
    void aClusterPublishesTheFiguresOfLocalModeAndReturnsItsExitCodes()
            throws IOException, InterruptedException, SQLException {
        TinyLedgers ledgers = TinyLedgers.in(folder.resolve("in"));
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Submitted submitted = cluster.submit(arguments(ledgers, "cluster"));

            assertThat(submitted.exitCode()).as(submitted.output()).isZero();
            assertThat(submitted.output()).contains("Published: run cluster, as of 2023-12-20");

            ledgers.remove("investors.csv");
            Submitted refused = cluster.submit(arguments(ledgers, "refused"));
            assertThat(refused.exitCode()).isEqualTo(66);
            assertThat(refused.output()).contains("The ledger investors is missing");
        }
        ledgers = TinyLedgers.in(folder.resolve("in"));

        Typed local = Typed.line(arguments(ledgers, "local"));

        assertThat(local.errors()).isEmpty();
        assertThat(local.code()).isZero();
        sameRows();
    }

    private String[] arguments(TinyLedgers ledgers, String run) {
        String output = folder.resolve("out-" + run).toString();
        Stream<String> master = run.equals("local") ? Stream.of("--local=2") : Stream.of();
        Stream<String> common = Stream.of(
                "run",
                "--input",
                ledgers.toString(),
                "--output",
                output,
                "--as-of",
                TinyLedgers.AS_OF,
                "--run-id",
                run,
                "--lang=en");
        return Stream.concat(common, master).toArray(String[]::new);
    }

    /** Every table, row by row in its order. */
    private void sameRows() throws SQLException {
        try (RunTables cluster = RunTables.of(folder.resolve("out-cluster/current"));
                RunTables local = RunTables.of(folder.resolve("out-local/current"))) {
            assertThat(cluster.names()).isEqualTo(local.names()).contains("indicators", "contract_lines", "overview");
            for (String table : local.names()) {
                assertThat(cluster.rows("from " + table)).as(table).isEqualTo(local.rows("from " + table));
            }
        }
    }
}
