package org.investstat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults at single operations of a run, the worst of each sort; scripts/torture tries every one. */
@Tag("torture")
class FaultsTest {
    @TempDir
    Path folder;

    @Test
    void theseFaultsComeToTheEndsThatThePageTells() throws IOException {
        Trials trials = Trials.ofOutputs(Night.small(folder), Disks.local(), Disks.path(folder.resolve("out")));
        Map<Operation, Integer> counts = trials.counted();

        requireTold(trials, chosen(counts));
    }

    @Test
    void soDoTheseAtLedgersThatAreBeingRead() throws IOException {
        Trials trials = Trials.ofInputs(Night.small(folder).inAllFormats(), folder.resolve("out"));
        Map<Operation, Integer> counts = trials.counted();

        int lastOpen = counts.get(Operation.OPEN);
        int lastRead = counts.get(Operation.READ);
        requireTold(
                trials,
                List.of(
                        new Fault(Operation.STATUS, 1, FaultKind.FAILS),
                        new Fault(Operation.OPEN, 1, FaultKind.GONE),
                        new Fault(Operation.OPEN, lastOpen, FaultKind.FAILS),
                        new Fault(Operation.READ, lastRead / 2, FaultKind.CHANGED),
                        new Fault(Operation.READ, lastRead, FaultKind.GONE)));
    }

    private static void requireTold(Trials trials, List<Fault> faults) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (Fault fault : faults) {
            trials.run(fault).ifPresent(seen::add);
        }

        assertThat(seen).hasSameSizeAs(faults);
        FaultsPage page = FaultsPage.shipped();
        if (Boolean.getBoolean("investstat.write.docs")) {
            page.addRows(FaultTable.rows(FaultTable.untold(seen, page.rows())));
        }
        assertThat(FaultTable.untold(seen, page.rows()))
                .as("not in src/docs/faults.md; scripts/torture faults and inputs write all of it,"
                        + " -Dinveststat.write.docs=true adds")
                .isEmpty();
    }

    /** At the lock, a table, the pointer and what follows it. */
    private static List<Fault> chosen(Map<Operation, Integer> counts) {
        int lastCreate = counts.get(Operation.CREATE);
        int lastRename = counts.get(Operation.RENAME);
        return List.of(
                new Fault(Operation.CREATE, 1, FaultKind.UNACKNOWLEDGED),
                new Fault(Operation.WRITE, 1, FaultKind.KILLED),
                new Fault(Operation.MKDIRS, 1, FaultKind.REFUSED),
                new Fault(Operation.WRITE, 4, FaultKind.FULL),
                new Fault(Operation.CLOSE, 4, FaultKind.FAILS),
                new Fault(Operation.READ, counts.get(Operation.READ) / 2, FaultKind.FAILS),
                new Fault(Operation.LIST, counts.get(Operation.LIST), FaultKind.HANGS),
                new Fault(Operation.RENAME, lastRename - 1, FaultKind.FAILS),
                new Fault(Operation.RENAME, lastRename - 1, FaultKind.UNACKNOWLEDGED),
                new Fault(Operation.RENAME, lastRename - 1, FaultKind.KILLED),
                new Fault(Operation.CREATE, lastCreate, FaultKind.FULL),
                new Fault(Operation.RENAME, lastRename, FaultKind.KILLED),
                new Fault(Operation.DELETE, counts.get(Operation.DELETE) - 1, FaultKind.REFUSED));
    }
}
