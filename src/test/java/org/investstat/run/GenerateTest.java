package org.investstat.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.investstat.RunTables;
import org.investstat.TestSpark;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over generated ledgers, beside the fact that is generated without them. */
class GenerateTest {
    private static final String CONTRACTS = "400";

    @TempDir
    static Path folder;

    private static RunTables published;

    @BeforeAll
    static void runOnGeneratedLedgers() throws SQLException {
        generate("ledgers");
        generate("facts", "--facts");
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
        assertThat(published.value("select count(*) from contracts")).isEqualTo(CONTRACTS);
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

    private static void generate(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--contracts", CONTRACTS, "--seed", "5"));
        arguments.addAll(List.of("--output", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        TestSpark.session();
        assertThat(Typed.line(arguments.toArray(String[]::new)).errors()).isEmpty();
    }
}
