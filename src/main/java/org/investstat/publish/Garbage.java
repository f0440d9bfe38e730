package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
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
import org.investstat.text.Text;

/**
 * What an output no longer needs: published runs beyond the newest, failed ones that a later run has made good, whatever
 * was killed, and files left by steps that never ended. The run that CURRENT names and pinned ones are never among it. The
 * lock is held, so that nothing is running.
 */
public final class Garbage {
    private final Storage output;
    private final OutputLock lock;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Text> spared = new ArrayList<>();

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
     * What may be kept though nobody needs it.
     *
     * @param runs so many are kept, the newest by their start, of those that were published, of those published beside
     *     them, and of those that failed since; the published one in any case
     * @param readable runs that readers may still have open are kept: those that CURRENT named, or that were published
     *     beside, at any time after this
     */
    public record Keep(int runs, Instant readable) {}

    /**
     * What was found.
     *
     * @param spared lines on what looks like garbage and is left
     */
    public record Found(List<Piece> pieces, List<Text> spared) {}

    /**
     * Looks for it, and removes nothing.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#INPUT} where something cannot be read
     */
    public static Found find(String output, Keep keep, OutputLock lock, Configuration hadoop) {
        try {
            Garbage garbage = new Garbage(Storage.at(output, hadoop), lock);
            for (Storage step : garbage.steps()) {
                garbage.add(
                        step, RunFilling.runId(step.path().getName()).isPresent() ? Kind.DEAD_RUN : Kind.STRAY_FILE);
            }
            garbage.runs(RunHistory.of(output, hadoop), keep);
            garbage.strayLocks();
            return new Found(garbage.pieces, garbage.spared);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(output, e);
        }
    }

    /**
     * Takes away what holders that lost their lock could still rename: whatever they were about to do can no longer be done,
     * whenever they wake up. Asked by whoever is going to publish.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#OUTPUT} where something cannot be deleted
     */
    public static void ofDeadHolders(String output, OutputLock lock, Configuration hadoop) {
        try {
            Garbage garbage = new Garbage(Storage.at(output, hadoop), lock);
            garbage.steps().forEach(garbage::remove);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(output, e);
        }
    }

    /** What a step renames, and folders that a run was filling, but for this holder's. */
    private List<Storage> steps() throws IOException {
        List<Storage> steps = new ArrayList<>();
        for (Storage folder : List.of(output, output.child(Pin.FOLDER), output.child(RunFolder.RUNS))) {
            for (Path file : files(folder)) {
                boolean filled = RunFilling.runId(file.getName()).isPresent()
                        && file.getParent().getName().equals(RunFolder.RUNS)
                        && !file.getName().endsWith(lock.token());
                if (filled || Storage.unfinished(file.getName())) {
                    steps.add(new Storage(folder.fs(), file));
                }
            }
        }
        return steps;
    }

    private void runs(List<Entry> newestFirst, Keep keep) throws IOException {
        Needed needed = new Needed(newestFirst, keep.runs());
        Optional<Entry> later = Optional.empty();
        for (Entry run : newestFirst) {
            boolean kept = needed.test(run) || run.state() == State.RUNNING;
            if (kept) {
                unfinished(run.folder().place());
            } else if (run.folder().place().equals(run.folder().named())) { // else among the steps
                collect(run, later, keep);
            }
            later = run.wasPublished() && run.state() != State.PUBLISHED_BESIDE ? Optional.of(run) : later;
        }
    }

    private void collect(Entry run, Optional<Entry> later, Keep keep) throws IOException {
        String id = run.folder().runId();
        // CURRENT named it until the next one was published.
        Instant seen = later.filter(next -> run.state() == State.PUBLISHED)
                .map(Entry::ended)
                .filter(run.ended()::isBefore)
                .orElse(run.ended());
        Optional<String> foreign = RunContents.foreign(run.folder().place());
        if (foreign.isPresent()) {
            spared.add(Text.of(
                            "批次 {0} 未删除：其文件夹中有不属于本工具的 {1}",
                            "Run {0} is left alone: its folder holds {1}, which is somebody else's")
                    .with(id, foreign.get()));
        } else if (run.wasPublished() && seen.isAfter(keep.readable())) {
            spared.add(Text.of(
                            "批次 {0} 未删除：{1} 仍为当前批次，可能仍有人在读（见 --min-age）",
                            "Run {0} is left for its readers: it was seen until {1} (--min-age)")
                    .with(id, seen));
        } else {
            add(run.folder().place(), run.wasPublished() ? Kind.OLD_RUN : Kind.DEAD_RUN);
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
            if (Storage.unfinished(file.getName())) {
                addFile(new Storage(folder.fs(), file));
            }
        }
    }

    /** Links of locks that were given back, and signs of life of those who died; those of the lock held now stay. */
    private void strayLocks() throws IOException {
        Set<Path> held = new HashSet<>(lock.paths());
        for (Path file : files(output)) {
            if (LockFiles.owns(file.getName()) && !Storage.unfinished(file.getName()) && !held.contains(file)) {
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
        add(file, Kind.STRAY_FILE);
    }

    private void add(Storage place, Kind kind) throws IOException {
        pieces.add(new Piece(place.display(), place.bytes(), kind, () -> remove(place)));
    }

    private void remove(Storage place) {
        try {
            OwnedRemoval.remove(place, lock);
            if (place.parent().path().getName().equals(RunFolder.RUNS)) {
                place.parent().deleteIfEmpty();
            }
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(place.display(), e);
        }
    }
}
