package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.publish.RunHistory.Entry;
import org.investstat.publish.RunHistory.State;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;

/**
 * What an output no longer needs: published runs beyond the newest, failed ones that a later run has made good, whatever
 * was killed, and files left by steps that never ended. The run that CURRENT names and pinned ones are never among it. The
 * lock is held, so that nothing is running.
 */
public final class Garbage {
    private final Storage output;
    private final OutputLock lock;
    private final List<Piece> pieces = new ArrayList<>();

    private Garbage(Storage output, OutputLock lock) {
        this.output = output;
        this.lock = lock;
    }

    /**
     * One thing to be removed.
     *
     * @param place as a person writes it
     * @param bytes of all its files
     */
    public record Piece(String place, long bytes, Kind kind, Runnable removal) {}

    /** Why something is not needed. */
    public enum Kind {
        OLD_RUN,
        DEAD_RUN,
        STRAY_FILE
    }

    /**
     * Looks for it, and removes nothing.
     *
     * @param keep so many runs are kept, the newest by their start, of those that were published, of those published
     *     beside them, and of those that failed since; the published one in any case
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#INPUT} where something cannot be read
     */
    public static List<Piece> find(String output, int keep, OutputLock lock, Configuration hadoop) {
        try {
            Garbage garbage = new Garbage(Storage.at(output, hadoop), lock);
            garbage.runs(RunHistory.of(output, hadoop), keep);
            garbage.strayLocks();
            return garbage.pieces;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(output, e);
        }
    }

    private void runs(List<Entry> newestFirst, int keep) throws IOException {
        unfinished(output);
        unfinished(output.child(Pin.FOLDER));
        Needed needed = new Needed(newestFirst, keep);
        for (Entry run : newestFirst) {
            if (needed.test(run)) {
                unfinished(run.folder().place());
            } else {
                Kind kind = run.wasPublished() ? Kind.OLD_RUN : Kind.DEAD_RUN;
                add(run.folder().place(), kind, run.folder()::remove);
            }
        }
    }

    /** Asked of each run, the newest first: nights, runs published beside them and failures count each by themselves. */
    private static final class Needed implements Predicate<Entry> {
        private final Optional<Entry> current;
        private final int keep;
        private final Map<State, Integer> kept = new EnumMap<>(State.class);

        Needed(List<Entry> runs, int keep) {
            this.current = runs.stream().filter(r -> r.state() == State.CURRENT).findFirst();
            this.keep = keep;
        }

        @Override
        public boolean test(Entry run) {
            State state = run.state();
            if (run.pin().isPresent()) {
                return true;
            }
            return switch (state) {
                case CURRENT, PUBLISHED -> counted(State.PUBLISHED) || state == State.CURRENT;
                case PUBLISHED_BESIDE -> counted(state);
                // What is wrong with tonight's ledgers is read off its rejects until a run has been published again.
                case FAILED ->
                    current.map(c -> run.started().isAfter(c.started())).orElse(true) && counted(state);
                case RUNNING, WHOLE, INTERRUPTED, LEFTOVER -> false;
            };
        }

        private boolean counted(State state) {
            return kept.merge(state, 1, Integer::sum) <= keep;
        }
    }

    private void unfinished(Storage folder) throws IOException {
        for (Path file : files(folder)) {
            if (Storage.unfinished(file)) {
                addFile(new Storage(folder.fs(), file));
            }
        }
    }

    /** Links of locks that were given back, and signs of life of those who died; those of the lock held now stay. */
    private void strayLocks() throws IOException {
        Set<Path> held = new HashSet<>(lock.paths());
        for (Path file : files(output)) {
            if (LockFiles.owns(file) && !Storage.unfinished(file) && !held.contains(file)) {
                addFile(new Storage(output.fs(), file));
            }
        }
    }

    private static List<Path> files(Storage folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (FileStatus file : folder.fs().listStatus(folder.path())) {
                files.add(file.getPath());
            }
        } catch (FileNotFoundException e) {
            return files;
        }
        return files;
    }

    private void addFile(Storage file) throws IOException {
        add(file, Kind.STRAY_FILE, () -> {
            try {
                file.delete();
            } catch (IOException e) {
                throw OutputFailures.cannotDelete(file.display(), e);
            }
        });
    }

    private void add(Storage place, Kind kind, Runnable removal) throws IOException {
        pieces.add(new Piece(place.display(), place.bytes(), kind, () -> {
            lock.requireHeld();
            removal.run();
        }));
    }
}
