package org.investstat.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.publish.Example;
import org.investstat.table.TableSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadbackTest {
    @TempDir
    Path run;

    private TableWriter.Handed written;

    @BeforeEach
    void write() {
        written = TableWriter.write(folder(), Example.TABLE, Example.rows().iterator(), Example.HADOOP);
    }

    @Test
    void findsWhatWasWritten() throws IOException {
        WrittenFile found = Readback.verify(folder(), Example.TABLE, written, Example.HADOOP);

        assertThat(found.path()).isEqualTo("tables/contracts/part-00000.parquet");
        assertThat(found.rows()).isEqualTo(3);
        assertThat(found.bytes()).isEqualTo(Files.size(file()));
        assertThat(found.sha256())
                .isEqualTo(Readback.verify(folder(), Example.TABLE, Example.HADOOP)
                        .get(0)
                        .sha256());
    }

    @Test
    void aTruncatedFileIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertFails(Example.TABLE)
                .hasMessage(file() + " cannot be read back: not a whole Parquet file; nothing is published, check the"
                        + " disk and run again");
    }

    @Test
    void anEmptyFileIsFound() throws IOException {
        Files.write(file(), new byte[0]);

        assertFails(Example.TABLE)
                .hasMessage(file() + " cannot be read back: not a whole Parquet file; nothing is published, check the"
                        + " disk and run again");
    }

    @Test
    void missingRowsAreFound() throws IOException {
        Files.delete(file());
        TableWriter.write(folder(), Example.TABLE, Example.rows().subList(0, 2).iterator(), Example.HADOOP);

        assertDiffers(() -> Readback.verify(folder(), Example.TABLE, written, Example.HADOOP), file());
    }

    @Test
    void aFileThatNobodyWroteIsFound() throws IOException {
        Files.copy(file(), file().resolveSibling("part-00001.parquet"));

        assertDiffers(() -> Readback.verifyListed(folder(), List.of(written.file()), Example.HADOOP), folder());
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

        assertFails(other)
                .hasMessage(file() + " has column 2 as signed_on INT32 DATE instead of signed_on BINARY STRING when"
                        + " read back; nothing is published, report this error");
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);

        assertDiffers(() -> Readback.verify(folder(), Example.TABLE, written, Example.HADOOP), file());
    }

    @Test
    void aTableWithoutFilesIsFound() throws IOException {
        Files.delete(file());

        assertFails(Example.TABLE)
                .hasMessage(folder() + " cannot be read back: no such file; nothing is published, check the disk and"
                        + " run again");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFails(TableSchema schema) {
        return assertThatThrownBy(() -> Readback.verify(folder(), schema, Example.HADOOP))
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.OUTPUT));
    }

    private static void assertDiffers(ThrowingCallable readback, Object place) {
        assertThatThrownBy(readback)
                .hasMessage(place + " differs from what was written when read back; nothing is published, check the"
                        + " disk and run again");
    }

    private String folder() {
        return run.resolve("tables/contracts").toString();
    }

    private Path file() {
        return run.resolve("tables/contracts/part-00000.parquet");
    }
}
