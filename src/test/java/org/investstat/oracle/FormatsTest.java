package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.investstat.oracle.JobRunner.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same ledgers as CSV, as typed Parquet and as Parquet of strings give the same figures. */
@Tag("runs")
class FormatsTest {
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    @Test
    void csvAndParquetGiveTheSameIndicators() throws IOException, SQLException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        RandomLedgers.of(SEED, RandomLedgers.Style.TIDY).write(csv);
        Path typed = Files.createDirectory(folder.resolve("typed"));
        Path strings = Files.createDirectory(folder.resolve("strings"));
        ParquetLedgers.typed(csv, typed);
        ParquetLedgers.strings(csv, strings);
        byte[] expected = sorted(csv);
        assertThat(expected.length).isGreaterThan(100_000);
        assertThat(sorted(typed)).isEqualTo(expected);
        assertThat(sorted(strings)).isEqualTo(expected);
    }

    private byte[] sorted(Path input) throws IOException, SQLException {
        Outcome run = JobRunner.published(
                input,
                folder.resolve(input.getFileName() + "-out"),
                RandomLedgers.AS_OF,
                "periods.kinds=[quarter, ytd]");
        Path text = folder.resolve(input.getFileName() + ".csv");
        try (HandMadeTables duckdb = new HandMadeTables(folder)) {
            duckdb.execute("copy (select * from read_parquet('" + run.tables()
                    + "/indicators/*.parquet') order by all) to '" + text + "' (format csv)");
        }
        return Files.readAllBytes(text);
    }
}
