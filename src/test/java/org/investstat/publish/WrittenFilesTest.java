package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkThrowable;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose file it is that Spark could not read. */
class WrittenFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfTheRunIsFoundByItsAddressWhateverItsLetters() {
        Path output = folder.resolve("台账 [1]%41");
        RunFolder run = Example.fresh(output.toString(), "n");
        Path file = Path.of(run.place().display(), "tables/projects/part-0.parquet");

        assertThat(WrittenFiles.failureIn(new Unreadable(file.toUri().toString()), run)
                        .map(Failure::getMessage))
                .get()
                .asString()
                .startsWith(file + " cannot be read back");
        assertThat(WrittenFiles.failureIn(new Unreadable("file:" + folder + "/in/projects.parquet"), run))
                .isEqualTo(Optional.empty());
    }

    /** As Spark tells of it. */
    private static final class Unreadable extends RuntimeException implements SparkThrowable {
        private final String address;

        Unreadable(String address) {
            super(new IOException("damaged"));
            this.address = address;
        }

        @Override
        public String getCondition() {
            return "FAILED_READ_FILE.NO_HINT";
        }

        @Override
        public Map<String, String> getMessageParameters() {
            return Map.of("path", address);
        }
    }
}
