package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which line of Spark a command starts on. */
class SparkLineTest {
    @TempDir
    Path jars;

    @Test
    void theSparkOfTheBuildIsTheOneNeeded() {
        assertThatCode(() -> SparkLine.require(SparkLineTest.class.getClassLoader()))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherLineIsRefusedWithTheOneNeeded() throws IOException {
        for (String version : new String[] {"3.5.1", "4.10.0", "4.2.0", "5.0.0"}) {
            Failure failure = catchThrowableOfType(Failure.class, () -> require("version=" + version));

            assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG);
            assertThat(failure)
                    .hasMessage("this is Spark " + version
                            + ", but Spark 4.1 (or 4.0) is needed: let SPARK_HOME name an installation of Spark 4.1");
        }
        require("version=4.0.1");
        require("version=4.1.9-vendor");
        require("revision=unknown");
    }

    private void require(String said) throws IOException {
        Files.writeString(jars.resolve("spark-version-info.properties"), said);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jars.toUri().toURL()}, null)) {
            SparkLine.require(loader);
        }
    }
}
