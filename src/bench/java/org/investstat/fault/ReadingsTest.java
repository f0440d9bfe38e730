package org.investstat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone reads while runs are published. */
@Tag("torture")
class ReadingsTest {
    private static final int PUBLISHES = 6;

    @TempDir
    Path folder;

    @Test
    void everyAnswerIsOfOneWholeRun() throws Exception {
        Readings readings = Readings.during(Night.small(folder), folder.resolve("out"), PUBLISHES);

        assertThat(readings.answers()).isGreaterThan(PUBLISHES);
    }
}
