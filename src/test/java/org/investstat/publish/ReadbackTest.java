package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.TableSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadbackTest {
    @TempDir
    Path run;

    private WrittenFile written;

    @BeforeEach
    void write() {
        written = TableWriter.write(folder(), Example.TABLE, Example.rows().iterator(), Example.HADOOP);
    }

    @Test
    void findsWhatWasWritten() throws IOException {
        WrittenFile found = Readback.verify(folder(), Example.TABLE, List.of(written), Example.HADOOP)
                .get(0);

        assertThat(found.path()).isEqualTo("tables/contracts/part-00000.parquet");
        assertThat(found.rows()).isEqualTo(3);
        assertThat(found.bytes()).isEqualTo(Files.size(file()));
        assertThat(found.sha256()).hasSize(64).isEqualTo(written.sha256());
    }

    @Test
    void aTruncatedFileIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertFails(Example.TABLE, OptionalLong.empty())
                .hasMessage(file() + " cannot be read back: not a whole Parquet file; nothing is published, check the"
                        + " disk and run again");
    }

    @Test
    void anEmptyFileIsFound() throws IOException {
        Files.write(file(), new byte[0]);

        assertFails(Example.TABLE, OptionalLong.empty())
                .hasMessage(file() + " cannot be read back: not a whole Parquet file; nothing is published, check the"
                        + " disk and run again");
    }

    @Test
    void missingRowsAreFound() {
        assertFails(Example.TABLE, OptionalLong.of(4))
                .hasMessage(folder() + " holds 3 rows instead of 4 when read back; nothing is published, run again");
    }

    @Test
    void anotherTypeIsFound() {
        TableSchema other = new TableSchema(
                "contracts",
                Example.TABLE.grain(),
                List.of(
                        Example.TABLE.column("contract_id"),
                        new org.investstat.table.TableColumn(
                                "signed_on", org.apache.spark.sql.types.DataTypes.StringType, "")),
                List.of("contract_id"));

        assertFails(other, OptionalLong.empty())
                .hasMessage(file() + " has column 2 as signed_on INT32 DATE instead of signed_on BINARY STRING when"
                        + " read back; nothing is published, report this error");
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> Readback.verify(folder(), Example.TABLE, List.of(written), Example.HADOOP))
                .hasMessage(folder() + " differs from what was written when read back; nothing is published, check the"
                        + " disk and run again");
    }

    @Test
    void aTableWithoutFilesIsFound() throws IOException {
        Files.delete(file());

        assertFails(Example.TABLE, OptionalLong.empty())
                .hasMessage(folder() + " cannot be read back: no such file; nothing is published, check the disk and"
                        + " run again");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFails(TableSchema schema, OptionalLong rows) {
        return assertThatThrownBy(() -> Readback.verify(folder(), schema, rows, Example.HADOOP))
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.OUTPUT));
    }

    private String folder() {
        return run.resolve("tables/contracts").toString();
    }

    private Path file() {
        return run.resolve("tables/contracts/part-00000.parquet");
    }
}
