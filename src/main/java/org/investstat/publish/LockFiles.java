package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.storage.Storage;

/**
 * The files of an output's lock. {@code .lock} is made by whoever takes a free lock, and never changes. Who takes over
 * a stale one makes {@code .lock.after-<key>}, whose key follows from the text of the lock taken over: making a file is
 * the one step of which a file system lets a single process succeed, so that two who take over the same lock at once
 * cannot both have it, and nobody ever deletes or replaces a lock that a third has made meanwhile. The last of this
 * chain holds the output. Its signs of life are in {@code .lock.beat-<key>}, a file of its own.
 */
final class LockFiles {
    static final String FILE = ".lock";
    private static final int KEY_DIGITS = 16;

    private final Storage folder;

    LockFiles(Storage folder) {
        this.folder = folder;
    }

    /** One lock and its text. */
    record Held(Storage file, String text) {}

    Storage first() {
        return folder.child(FILE);
    }

    Storage after(Held held) {
        return folder.child(FILE + ".after-" + key(held.text()));
    }

    /** Where the owner of a lock of this text gives its signs of life. */
    Storage beat(String text) {
        return folder.child(FILE + ".beat-" + key(text));
    }

    private static String key(String text) {
        return DigestUtils.sha256Hex(text).substring(0, KEY_DIGITS);
    }

    /** Every lock from {@code .lock} to the one that holds; none where the output is free. */
    List<Held> chain() throws IOException {
        List<Held> chain = new ArrayList<>();
        Optional<Held> next = read(first());
        while (next.isPresent()) {
            chain.add(next.get());
            next = read(after(next.get()));
        }
        return chain;
    }

    Optional<Held> holder() throws IOException {
        List<Held> chain = chain();
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    private static Optional<Held> read(Storage file) throws IOException {
        return file.text().map(text -> new Held(file, text));
    }

    /** When the holder last gave a sign of life, by the clock of the file system: a hint, no proof. */
    Instant lastSign(Held held) throws IOException {
        Instant made = changed(held.file()).orElse(Instant.EPOCH);
        return changed(beat(held.text())).filter(made::isBefore).orElse(made);
    }

    private static Optional<Instant> changed(Storage file) throws IOException {
        try {
            FileStatus status = file.fs().getFileStatus(file.path());
            return Optional.of(Instant.ofEpochMilli(status.getModificationTime()));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Frees the output: the first file first, as the others mean nothing without it. */
    void delete(List<Held> chain) throws IOException {
        for (Held held : chain) {
            held.file().delete();
        }
        for (Held held : chain) {
            beat(held.text()).delete();
        }
    }

    /** Whether a file in the output is, or once was, of a lock. */
    static boolean owns(String file) {
        return file.equals(FILE) || file.startsWith(FILE + ".");
    }
}
