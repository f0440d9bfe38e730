package org.investstat.publish;

import java.io.IOException;
import org.investstat.storage.Storage;
import org.investstat.text.Failure;

/**
 * Removes something of an output that others may want as soon as the lock is lost. No file system compares and deletes in
 * one step, and a holder may sleep between its last look at the lock and the deletion, which may take long besides. So a
 * thing gets a name of this holder's own first; then the lock is looked at once more: whoever lost it puts the thing back, and
 * nobody ever deletes under a name that another may use.
 */
final class OwnedRemoval {
    private OwnedRemoval() {}

    /**
     * Removes it with all below.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#BUSY} where the lock was lost; then it lies where it lay
     * @throws IOException where it cannot be deleted; then what is left bears a name that is collected with the next garbage
     */
    static void remove(Storage what, OutputLock lock) throws IOException {
        lock.requireHeld();
        if (!what.renames()) {
            what.delete();
        } else if (what.exists()) {
            Storage own = what.sibling(lock.token());
            claim(what, own, lock);
            own.delete();
        }
    }

    /** Gives it a name of this holder's own. */
    static void claim(Storage what, Storage own, OutputLock lock) throws IOException {
        lock.requireHeld();
        what.moveTo(own);
        try {
            lock.requireHeld();
        } catch (Failure lost) {
            own.moveTo(what);
            throw lost;
        }
    }
}
