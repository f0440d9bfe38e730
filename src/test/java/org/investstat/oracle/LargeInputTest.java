package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.spark.sql.SparkSession;
import org.investstat.RunTables;
import org.investstat.TestSpark;
import org.investstat.oracle.JobRunner.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that the driver would work on itself, handed to Spark as large ones are, give the same tables. */
@Tag("runs")
class LargeInputTest {
    private static final long SEED = 13;
    private static final String DRIVER_BYTES = "spark.investstat.driver.bytes";

    @TempDir
    private Path folder;

    @Test
    void sparkGivesTheTablesThatTheDriverGives() throws IOException, SQLException {
        Path input = Files.createDirectory(folder.resolve("input"));
        RandomLedgers.of(SEED, RandomLedgers.Style.VARIED).write(input);
        Outcome driver = run(input, "driver");
        SparkSession session = TestSpark.session();
        session.conf().set(DRIVER_BYTES, "0");
        Outcome spark;
        try {
            spark = run(input, "spark");
        } finally {
            session.conf().unset(DRIVER_BYTES);
        }

        try (RunTables small = RunTables.of(driver.folder());
                RunTables large = RunTables.of(spark.folder())) {
            assertThat(large.names())
                    .isEqualTo(small.names())
                    .contains("rejects", "findings", "projects", "indicators");
            for (String table : small.names()) {
                assertThat(large.rows("from " + table)).as(table).isEqualTo(small.rows("from " + table));
            }
        }
    }

    private Outcome run(Path input, String output) {
        return JobRunner.published(
                input,
                folder.resolve(output),
                RandomLedgers.AS_OF,
                "quality.max_rejected_share=1",
                "periods.kinds=[year]");
    }
}
