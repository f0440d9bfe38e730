package org.investstat.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The private folders that killed processes of this user left. Others write to the same disk, and may have made links, pipes
 * or folders of such names: nothing is opened but a folder that this user owns, and nothing in it by way of a path.
 */
final class DeadFolders {
    /** Between the making of a folder and the locking of its file a process needs less. */
    private static final Duration MAKING = Duration.ofMinutes(1);

    private final SecureDirectoryStream<Path> shared;
    private final PosixFileAttributes mine;

    private DeadFolders(SecureDirectoryStream<Path> shared, PosixFileAttributes mine) {
        this.shared = shared;
        this.mine = mine;
    }

    /** @param living the folder of this process, among the others */
    static void sweep(Path living) {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(living.resolveSibling(""), PrivateFolder::isOfAnotherProcess)) {
            if (all instanceof SecureDirectoryStream<Path> shared) {
                DeadFolders dead = new DeadFolders(shared, Files.readAttributes(living, PosixFileAttributes.class));
                shared.forEach(each -> dead.removed(each.getFileName()));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // no run needs this: the next one tries again
        }
    }

    private void removed(Path name) {
        try {
            // Asked before it is opened as well: to open a pipe is to wait for its other end.
            if (isOwn(attributes(shared, name)) && isDead(name)) {
                delete(shared, name);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // it has just gone, or stays
        }
    }

    private boolean isOwn(PosixFileAttributes found) {
        return found.isDirectory() && found.owner().equals(mine.owner());
    }

    private boolean isDead(Path name) throws IOException {
        try (SecureDirectoryStream<Path> folder = shared.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            PosixFileAttributes opened =
                    folder.getFileAttributeView(PosixFileAttributeView.class).readAttributes();
            return isOwn(opened) && isDead(folder, opened.lastModifiedTime().toInstant());
        }
    }

    private boolean isDead(SecureDirectoryStream<Path> folder, Instant changed) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel lock = (FileChannel) folder.newByteChannel(PrivateFolder.LOCK, options)) {
            if (lock.size() > 0) {
                return lock.tryLock() != null;
            }
        } catch (NoSuchFileException e) {
            // As with an empty one: its process is just making it, or removing it, or was killed then.
        }
        return changed.plus(MAKING).isBefore(mine.lastModifiedTime().toInstant());
    }

    /** A folder with all that is in it, and no place that a link in it leads to. */
    static void delete(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : folder) {
                Path child = each.getFileName();
                if (attributes(folder, child).isDirectory()) {
                    delete(folder, child);
                } else {
                    folder.deleteFile(child);
                }
            }
        }
        parent.deleteDirectory(name);
    }

    private static PosixFileAttributes attributes(SecureDirectoryStream<Path> folder, Path name) throws IOException {
        return folder.getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }
}
