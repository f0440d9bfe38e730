package org.investstat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die in the middle of a run, or meet one another. */
@Tag("torture")
class KillsTest {
    @TempDir
    Path folder;

    @Test
    void aKilledRunLeavesWholeRunsAndItsRerunPublishes() throws Exception {
        Kills kills = new Kills(
                Night.small(folder), Disks.local(), folder.resolve("out").toString());

        kills.at("write facts");
        kills.at("publish");
    }

    @Test
    void aRunThatStartsDuringAnotherIsToldWhoHoldsTheOutput() throws Exception {
        Overlaps overlaps = new Overlaps(
                Night.small(folder), Disks.local(), folder.resolve("out").toString());

        String told = overlaps.during("start Spark");

        assertThat(FaultPlace.withoutOwner(told)).startsWith("<output> is held by run early-0 (<owner>)");
    }
}
