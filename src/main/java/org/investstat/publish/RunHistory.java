package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;

/** The runs whose folders an output has. */
public final class RunHistory {
    private RunHistory() {}

    /** What a run's folder is. */
    public enum State {
        /** What CURRENT names. */
        CURRENT,
        /** Published once, and replaced by a later one. */
        PUBLISHED,
        /** Published, and CURRENT was never moved to it. */
        PUBLISHED_BESIDE,
        /** Its process holds the output's lock, and is not known to be dead. */
        RUNNING,
        /** Whole, and killed before the pointer moved: nobody has seen it. */
        WHOLE,
        FAILED,
        INTERRUPTED,
        /** Of a run that was killed while it filled the folder. */
        LEFTOVER;

        /** For programs; stable. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One run.
     *
     * @param started as its status or manifest says, else when the folder last changed
     * @param pin why it is kept whatever its age
     */
    public record Entry(
            RunFolder folder,
            State state,
            Instant started,
            Optional<Status> status,
            Optional<Manifest> manifest,
            Optional<Pin> pin) {

        /** Empty of one that was killed before it could say. */
        public Optional<LocalDate> asOf() {
            return status.flatMap(s -> Optional.ofNullable(s.asOf())).or(() -> manifest.map(Manifest::asOf));
        }

        /** When it ended; of one that could not say, when its folder last changed. */
        public Instant ended() {
            return status.map(Status::finished)
                    .or(() -> manifest.map(Manifest::finished))
                    .orElse(started);
        }

        public boolean wasPublished() {
            return state == State.CURRENT || state == State.PUBLISHED || state == State.PUBLISHED_BESIDE;
        }
    }

    /**
     * All runs, the newest start first.
     *
     * @throws org.investstat.text.Failure {@link ExitCode#INPUT} where the output or a run cannot be read
     */
    public static List<Entry> of(String output, Configuration hadoop) {
        try {
            Storage place = Storage.at(output, hadoop);
            Known known = Known.of(output, hadoop);
            List<Entry> entries = new ArrayList<>();
            for (FileStatus file : listed(place)) {
                String name = file.getPath().getName();
                if (file.isDirectory()) {
                    Optional<RunFolder> folder = RunFolder.isRunId(name)
                            ? Optional.of(RunFolder.open(output, name, hadoop))
                            : RunFolder.filling(output, name, hadoop);
                    folder.map(run -> entry(run, file, known))
                            .filter(RunHistory::ofThisProduct)
                            .ifPresent(entries::add);
                }
            }
            entries.sort(Comparator.comparing(Entry::started)
                    .thenComparing(e -> e.folder().runId())
                    .reversed());
            return entries;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(output, e);
        }
    }

    /**
     * One run.
     *
     * @throws org.investstat.text.Failure {@link ExitCode#INPUT} where there is none or it cannot be read
     */
    public static Entry of(RunFolder folder) {
        Storage place = folder.place();
        try {
            return entry(folder, place.fs().getFileStatus(place.path()), Known.of(folder.output(), folder.hadoop()));
        } catch (IOException e) {
            throw OutputFailures.cannotRead(place.display(), e);
        }
    }

    /** A folder that says nothing of a run may be somebody else's. */
    private static boolean ofThisProduct(Entry entry) {
        try {
            return entry.status().isPresent()
                    || entry.manifest().isPresent()
                    || RunContents.foreign(entry.folder().place()).isEmpty();
        } catch (IOException e) {
            throw OutputFailures.cannotRead(entry.folder().display(), e);
        }
    }

    /** What an output says of its runs outside their folders. */
    private record Known(Optional<String> current, Optional<LockOwner> running, Map<String, Pin> pins) {
        boolean runs(RunFolder folder) {
            String place = folder.place().path().getName();
            return running.filter(owner -> place.equals(folder.runId())
                            ? owner.runId().equals(place) && !folder.place().renames()
                            : !owner.mark().isEmpty() && place.endsWith(owner.mark()))
                    .isPresent();
        }

        static Known of(String output, Configuration hadoop) throws IOException {
            return new Known(
                    Pointer.current(output, hadoop),
                    RunHistory.running(new LockFiles(Storage.at(output, hadoop))),
                    Pin.all(output, hadoop));
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

    private static Optional<LockOwner> running(LockFiles lock) throws IOException {
        return lock.holder()
                .flatMap(held -> LockOwner.of(held.text()))
                .filter(owner -> owner.life() != LockOwner.Life.DEAD);
    }

    private static Entry entry(RunFolder folder, FileStatus place, Known known) {
        Optional<Status> status = Status.find(folder);
        Optional<Manifest> manifest = Manifest.find(folder);
        Instant started = status.map(Status::started)
                .or(() -> manifest.map(Manifest::started))
                .orElse(Instant.ofEpochMilli(place.getModificationTime()));
        return new Entry(
                folder,
                state(folder, known, status.map(Status::outcome), manifest),
                started,
                status,
                manifest,
                Optional.ofNullable(known.pins().get(folder.runId()))
                        .filter(pin -> folder.place().equals(folder.named())));
    }

    private static State state(RunFolder folder, Known known, Optional<Outcome> outcome, Optional<Manifest> manifest) {
        if (known.runs(folder)) {
            return State.RUNNING;
        }
        if (!folder.place().equals(folder.named())) {
            return State.LEFTOVER;
        }
        return known.current().equals(Optional.of(folder.runId())) ? State.CURRENT : ended(outcome, manifest);
    }

    private static State ended(Optional<Outcome> outcome, Optional<Manifest> manifest) {
        if (outcome.isEmpty()) {
            return manifest.isPresent() ? State.WHOLE : State.LEFTOVER;
        }
        return switch (outcome.get()) {
            case PUBLISHED -> State.PUBLISHED;
            case PUBLISHED_BESIDE -> State.PUBLISHED_BESIDE;
            case PUBLISHING -> State.WHOLE;
            case FAILED -> State.FAILED;
            case INTERRUPTED -> State.INTERRUPTED;
            case CHECKED, DONE, RUNNING -> State.LEFTOVER;
        };
    }
}
