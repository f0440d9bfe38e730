package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.investstat.Typed;

/** Runs on a disk that has room for a part of their output, from none to nearly all, and on one that is read-only. */
final class FullDisks {
    private static final int STEP_KILOBYTES = 4;
    private static final int CANNOT_WRITE = 73;
    private static final long ENOUGH_KILOBYTES = 65_536;

    private final SmallDisk disk;
    private final Onlooker onlooker;
    private final String output;
    private final FaultTally codes = new FaultTally();
    private final FaultTally lines = new FaultTally();
    private Night night;
    private Map<String, Set<String>> before;
    private int number;

    /** @param name of the output on the disk, not there so far */
    FullDisks(Night night, SmallDisk disk, String name) throws IOException {
        this.disk = disk;
        this.output = disk.place().resolve(name).toString();
        this.onlooker = new Onlooker(Disks.local(), new Path(output));
        this.night = night.next();
        this.before = publish();
        this.night = night;
    }

    private Map<String, Set<String>> publish() throws IOException {
        disk.resize(ENOUGH_KILOBYTES);
        Typed typed = night.run(output, "room-" + number++);
        require(typed.code() == 0, "with room: " + typed);
        return onlooker.published().figures();
    }

    /** More and more room until a run succeeds; how many did not. */
    int full() throws IOException {
        int failed = 0;
        for (long room = 0; ; room += STEP_KILOBYTES) {
            disk.resize(disk.usedKilobytes() + room);
            Typed typed = night.run(output, "full-" + number++);
            if (typed.code() == 0) {
                require(room > 0, "a run needed no room");
                return failed;
            }
            failed++;
            judge(typed, room + " KB of room");
        }
    }

    void readOnly() throws IOException {
        disk.makeReadOnly();
        judge(night.run(output, "fixed-" + number++), "read-only");
        require(!publish().equals(before), "a run with room again published the old figures");
    }

    private void judge(Typed typed, String how) {
        codes.add(typed.code());
        require(typed.code() == CANNOT_WRITE && typed.errors().size() == 1, how + ": " + typed.code() + typed.errors());
        lines.add(FaultPlace.withoutNames(typed.errors().get(0), new Path(output))
                .replaceAll("<output>[^ :]*", "<file>"));
        require(onlooker.published().figures().equals(before), how + ": the published figures changed");
    }

    String codes() {
        return codes.toString();
    }

    /** What was told, names aside. */
    String lines() {
        return lines.toString();
    }
}
