package org.investstat.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.investstat.publish.Example;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    Path run;

    @Test
    void readsBackEveryTypeAsWritten() {
        write();

        List<Object[]> rows = TableReader.read(folder(), Example.TABLE.names(), row -> true, Example.HADOOP);

        assertThat(rows.get(0)).containsExactly(Example.rows().get(0));
        assertThat(rows.get(1))
                .containsExactly(
                        "C2",
                        LocalDate.of(1900, 1, 1),
                        false,
                        -1L,
                        new BigDecimal("-0.01"),
                        new BigDecimal("0.500000"),
                        List.of());
        assertThat(rows.get(2)).containsExactly("贵安", null, null, null, null, null, null);
    }

    @Test
    void readsTheWantedRowsAndColumnsInTheGivenOrder() {
        write();

        List<Object[]> rows = TableReader.read(
                folder(), List.of("amount", "contract_id"), row -> "C2".equals(row[1]), Example.HADOOP);

        assertThat(rows).containsExactly(new Object[] {new BigDecimal("-0.01"), "C2"});
    }

    @Test
    void namesTheColumns() {
        write();

        assertThat(TableReader.columns(folder(), Example.HADOOP)).isEqualTo(Example.TABLE.names());
    }

    @Test
    void aColumnThatIsNotThereIsOneLine() {
        write();

        assertThatThrownBy(() -> TableReader.read(folder(), List.of("sum"), row -> true, Example.HADOOP))
                .isInstanceOf(Failure.class)
                .hasMessage(folder() + "/part-00000.parquet has no column sum; the run was made with another"
                        + " configuration, run again");
    }

    @Test
    void aTableThatIsNotThereIsOneLine() {
        assertThatThrownBy(() -> TableReader.columns(folder(), Example.HADOOP))
                .hasMessage("Cannot read " + folder() + ": no such file; check --output and permissions")
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.INPUT));
    }

    private void write() {
        TableWriter.write(folder(), Example.TABLE, Example.rows().iterator(), Example.HADOOP);
    }

    private String folder() {
        return run.resolve("tables/contracts").toString();
    }
}
