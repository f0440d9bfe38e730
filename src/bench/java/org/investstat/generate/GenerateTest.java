package org.investstat.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.investstat.RunTables;
import org.investstat.TestSpark;
import org.investstat.Typed;
import org.investstat.bench.Generate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over generated ledgers, beside the fact that is generated without them. */
@Tag("runs")
class GenerateTest {
    private static final int CONTRACTS = 400;

    @TempDir
    static Path folder;

    private static RunTables published;

    @BeforeAll
    static void runOnGeneratedLedgers() throws SQLException {
        Extent extent = new Extent(CONTRACTS, 5, LocalDate.of(2023, 12, 20));
        Generate.ledgers(extent, folder.resolve("ledgers"));
        Generate.fact(extent, folder.resolve("facts"), TestSpark.session());
        Typed run = Typed.run(
                "--input",
                folder.resolve("ledgers").toString(),
                "--as-of",
                "2023-12-20",
                "--output",
                folder.resolve("out").toString(),
                "--set",
                "periods.kinds=[cumulative]");
        assertThat(run.errors()).isEmpty();
        published = RunTables.of(folder.resolve("out/current"));
    }

    @AfterAll
    static void close() throws SQLException {
        published.close();
    }

    @Test
    void noGeneratedRowIsRejected() throws SQLException {
        assertThat(published.rows("select ledger, source_line, reason from rejects"))
                .isEmpty();
        assertThat(published.value("select count(*) from contracts")).isEqualTo(String.valueOf(CONTRACTS));
    }

    @Test
    void theGeneratedFactIsWhatARunPublishes() throws SQLException {
        String generated = "select * from '" + folder.resolve("facts/contract_lines") + "/*.parquet'";
        List<String> lines = published.rows("select * from contract_lines");

        assertThat(lines).hasSizeGreaterThan(400);
        assertThat(published.rows(generated)).isEqualTo(lines);
        assertThat(published.rows("describe " + generated))
                .isEqualTo(published.rows("describe select * from contract_lines"));
    }
}
