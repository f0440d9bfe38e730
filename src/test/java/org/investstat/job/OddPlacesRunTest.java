package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.investstat.parquet.TableReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run into a folder whose name is a pattern too, beside an output that the pattern means. */
@Tag("runs")
class OddPlacesRunTest {
    private static final String DRIVER_BYTES = "spark.investstat.driver.bytes";

    @TempDir
    Path folder;

    @Test
    void figuresAreOfItsOwnFacts() {
        TinyLedgers theirs = TinyLedgers.in(folder.resolve("in1"));
        TinyLedgers own = TinyLedgers.in(folder.resolve("in[1]")).replace("contracts.csv", "formal", "framework");
        run(theirs, "out1");
        SparkSession session = TestSpark.session();
        session.conf().set(DRIVER_BYTES, "0");
        try {
            run(own, "out[1]");
        } finally {
            session.conf().unset(DRIVER_BYTES);
        }

        assertThat(formalContracts("out1")).isEqualByComparingTo("2");
        assertThat(formalContracts("out[1]")).isEqualByComparingTo("0");
        assertThat(Typed.line("verify", "--output", place("out[1]")).code()).isZero();
    }

    private void run(TinyLedgers ledgers, String output) {
        List<String> args = new ArrayList<>(List.of("--input", ledgers.toString(), "--output", place(output)));
        args.addAll(List.of("--as-of", TinyLedgers.AS_OF, "--run-id", "n", "--set", "periods.kinds=[year]"));
        assertThat(Typed.run(args.toArray(String[]::new)).errors()).isEmpty();
        assertThat(Files.exists(folder.resolve(output).resolve("CURRENT"))).isTrue();
    }

    /** Signed in 2023 in the province. DuckDB would take the folder for a pattern as well. */
    private BigDecimal formalContracts(String output) {
        return (BigDecimal) TableReader.read(
                        place(output) + "/runs/n/tables/indicators",
                        List.of("value", "indicator_id", "region_code", "period", "dim_1"),
                        row -> Arrays.asList(row)
                                .subList(1, 5)
                                .equals(Arrays.asList("contract_count", "520000", "2023", null)),
                        new Configuration())
                .get(0)[0];
    }

    private String place(String output) {
        return folder.resolve(output).toString();
    }
}
