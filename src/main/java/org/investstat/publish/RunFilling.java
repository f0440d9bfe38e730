package org.investstat.publish;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * How a run's folder comes to be, and goes again. A run fills {@code runs/.<run-id>.<token>}, a folder of the holder of the
 * {@link OutputLock} alone, and gives it its name when it is over, published or not: who lost the lock can harm no run of the
 * same id. Object stores, where a rename is a copy, are filled in place.
 */
public final class RunFilling {
    /** Of the folder that is filled. */
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.[0-9a-f]{8}");

    private RunFilling() {}

    /**
     * A fresh folder. What a run of the same id left that was never published is removed first, whole or not: nobody
     * has seen it, and the ledgers may have changed since.
     *
     * @throws Failure {@link ExitCode#USAGE} for an id that is no plain name; {@link ExitCode#OUTPUT} where the folder
     *     cannot be made, the id belongs to a run that was published, or the folder of that name to somebody else;
     *     {@link ExitCode#BUSY} where the lock was lost
     */
    public static RunFolder create(String output, String runId, OutputLock lock, Configuration hadoop) {
        RunFolder.checkRunId(runId);
        Pointer.checkReplaceable(output, hadoop);
        RunFolder run = RunFolder.at(output, runId, hadoop);
        if (run.wasPublished()) {
            throw run.used(Text.of("已发布过", "was published before"));
        }
        try {
            removeNamed(run, lock);
            if (run.named().renames()) {
                run.lies(filled(run, lock));
            }
            run.place().child(RunFolder.TABLES).makeFolder();
            return run;
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(run.display(), e);
        }
    }

    private static Storage filled(RunFolder run, OutputLock lock) {
        return run.named().parent().child("." + run.runId() + "." + lock.token());
    }

    /** Of the run that fills, or filled, a folder of this name; empty where the folder is no such one. */
    static Optional<String> runId(String folder) {
        return Optional.of(NAME.matcher(folder))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .filter(RunFolder::isRunId);
    }

    /** What lies under the run's name and was never published. */
    private static void removeNamed(RunFolder run, OutputLock lock) throws IOException {
        if (run.named().exists()) {
            Optional<String> foreign = RunContents.foreign(run.named());
            if (foreign.isPresent()) {
                throw run.used(Text.of(
                                "的文件夹中有不属于本工具的 {0}，未作改动",
                                "is the name of a folder with something of somebody else's in it, {0}, which was left alone")
                        .with(foreign.get()));
            }
            OwnedRemoval.remove(run.named(), lock);
        }
    }

    /**
     * Gives the run its name, once all of it lies on the disk: from here on others see it.
     *
     * @throws Failure {@link ExitCode#BUSY} where the lock was lost, {@link ExitCode#OUTPUT} where the file system refuses
     */
    public static void giveName(RunFolder run, OutputLock lock) {
        try {
            run.place().persist();
            lock.requireHeld();
            if (!run.place().equals(run.named())) {
                removeNamed(run, lock); // of a holder who lost the lock and was late to find out
                move(run);
            }
            run.named().parent().persistNames();
            run.named().parent().parent().persistNames();
        } catch (IOException e) {
            lock.requireHeld(); // whoever took it over has taken the folder away
            throw OutputFailures.cannotCreate(run.named().display(), e);
        }
    }

    private static void move(RunFolder run) throws IOException {
        try {
            run.place().moveTo(run.named());
        } catch (IOException e) {
            if (run.place().exists() || !run.named().exists()) {
                throw e;
            } // else only the acknowledgement was lost
        }
        run.lies(run.named());
    }

    /**
     * Removes tables, reports and manifest of a run that did not reach publication; the status stays. A run that is
     * published, or of which that cannot be ruled out, is left alone.
     *
     * @param kept tables that stay, with what is to be sent back; of a run that keeps none, that goes too
     * @throws Failure {@link ExitCode#OUTPUT} where the pointer cannot be read or something cannot be deleted;
     *     {@link ExitCode#BUSY} where the lock was lost
     */
    public static void discardAllBut(Set<String> kept, RunFolder run, OutputLock lock) {
        if (Pointer.names(run, lock)) {
            return;
        }
        try {
            takeBackName(run, lock);
            Storage place = run.place();
            run.manifest().delete();
            place.child(RunFolder.SIGNATURE).delete();
            place.child(RunFolder.REPORT).delete();
            for (String table : run.tables()) {
                if (!kept.contains(table)) {
                    place.child(RunFolder.TABLES).child(table).delete();
                }
            }
            place.child(RunFolder.TABLES).deleteIfEmpty();
            if (kept.isEmpty()) {
                place.child(RunFolder.RETURNED).delete();
            }
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(run.place().display(), e);
        }
    }

    private static void takeBackName(RunFolder run, OutputLock lock) throws IOException {
        if (!run.place().equals(run.named()) || !run.named().renames()) {
            lock.requireHeld();
        } else {
            Storage own = filled(run, lock);
            OwnedRemoval.claim(run.named(), own, lock);
            run.lies(own);
        }
    }

    /**
     * Removes a run that is not published, with its folder and the folder of runs if it was alone.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where it cannot be deleted, {@link ExitCode#BUSY} where the lock was lost
     */
    public static void remove(RunFolder run, OutputLock lock) {
        if (Pointer.names(run, lock)) {
            return;
        }
        try {
            OwnedRemoval.remove(run.place(), lock);
            run.place().parent().deleteIfEmpty();
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(run.place().display(), e);
        }
    }
}
