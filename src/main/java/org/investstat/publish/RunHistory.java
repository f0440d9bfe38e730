package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.table.ExitCode;

/** The runs whose folders an output has. */
public final class RunHistory {
    private RunHistory() {}

    /** What a run's folder is. */
    public enum State {
        /** What CURRENT names. */
        PUBLISHED,
        /** Published once, and replaced by a later one. */
        REPLACED,
        /** Its process holds the output's lock, and is not known to be dead. */
        RUNNING,
        /** Whole, and killed before the pointer moved: nobody has seen it. */
        WHOLE,
        FAILED,
        INTERRUPTED,
        /** Of a run that was killed while it filled the folder. */
        LEFTOVER
    }

    /**
     * One run.
     *
     * @param started as its status or manifest says, else when the folder last changed
     */
    public record Entry(
            RunFolder folder, State state, Instant started, Optional<Status> status, Optional<Manifest> manifest) {

        public boolean wasPublished() {
            return state == State.PUBLISHED || state == State.REPLACED;
        }
    }

    /**
     * All runs, the newest start first.
     *
     * @throws org.investstat.table.Failure {@link ExitCode#INPUT} where the output or a run cannot be read
     */
    public static List<Entry> of(String output, Configuration hadoop) {
        Optional<String> current = Pointer.current(output, hadoop);
        try {
            Storage place = Storage.at(output, hadoop);
            Optional<String> running = running(new LockFiles(place));
            List<Entry> entries = new ArrayList<>();
            for (FileStatus file : listed(place)) {
                String id = file.getPath().getName();
                if (file.isDirectory() && RunFolder.isRunId(id)) {
                    RunFolder folder = RunFolder.open(output, id, hadoop);
                    entries.add(entry(folder, file, current.filter(id::equals), running.filter(id::equals)));
                }
            }
            entries.sort(Comparator.comparing(Entry::started)
                    .thenComparing(e -> e.folder().runId())
                    .reversed());
            return entries;
        } catch (IOException e) {
            throw Trouble.cannotRead(output, e);
        }
    }

    private static FileStatus[] listed(Storage output) throws IOException {
        try {
            Storage runs = output.child(RunFolder.RUNS);
            return runs.fs().listStatus(runs.path());
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }

    private static Optional<String> running(LockFiles lock) throws IOException {
        return lock.holder()
                .flatMap(held -> LockOwner.of(held.text()))
                .filter(owner -> owner.life() != LockOwner.Life.DEAD)
                .map(LockOwner::runId);
    }

    private static Entry entry(RunFolder folder, FileStatus place, Optional<String> current, Optional<String> running) {
        Optional<Status> status = Status.find(folder);
        Optional<Manifest> manifest = Manifest.find(folder);
        Instant started = status.map(Status::started)
                .or(() -> manifest.map(Manifest::started))
                .orElse(Instant.ofEpochMilli(place.getModificationTime()));
        State state = current.isPresent()
                ? State.PUBLISHED
                : running.isPresent() ? State.RUNNING : ended(status.map(Status::outcome), manifest);
        return new Entry(folder, state, started, status, manifest);
    }

    private static State ended(Optional<Outcome> outcome, Optional<Manifest> manifest) {
        if (outcome.isEmpty()) {
            return manifest.isPresent() ? State.WHOLE : State.LEFTOVER;
        }
        return switch (outcome.get()) {
            case PUBLISHED -> State.REPLACED;
            case PUBLISHING -> State.WHOLE;
            case FAILED -> State.FAILED;
            case INTERRUPTED -> State.INTERRUPTED;
            case CHECKED -> State.LEFTOVER;
        };
    }
}
