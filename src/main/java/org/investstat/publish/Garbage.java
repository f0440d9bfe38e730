package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.publish.RunHistory.Entry;

/**
 * What an output no longer needs: published runs beyond the newest, whatever failed or was killed, and files left by
 * steps that never ended. The run that CURRENT names is never among it. The lock is held, so that nothing is running.
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
     * @param keep so many published runs are kept, the newest by their start; the published one in any case
     * @throws org.investstat.table.Failure {@link org.investstat.table.ExitCode#INPUT} where something cannot be read
     */
    public static List<Piece> find(String output, int keep, OutputLock lock, Configuration hadoop) {
        try {
            Garbage garbage = new Garbage(Storage.at(output, hadoop), lock);
            garbage.runs(RunHistory.of(output, hadoop), keep);
            garbage.strayLocks();
            return garbage.pieces;
        } catch (IOException e) {
            throw Trouble.cannotRead(output, e);
        }
    }

    private void runs(List<Entry> newestFirst, int keep) throws IOException {
        unfinished(output);
        int kept = 0;
        for (Entry run : newestFirst) {
            boolean needed = run.state() == RunHistory.State.PUBLISHED || (run.wasPublished() && kept < keep);
            kept += run.wasPublished() && needed ? 1 : 0;
            if (needed) {
                unfinished(run.folder().place());
            } else {
                Kind kind = run.wasPublished() ? Kind.OLD_RUN : Kind.DEAD_RUN;
                add(run.folder().place(), kind, run.folder()::remove);
            }
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
                throw Trouble.cannotDelete(file.display(), e);
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
