package org.investstat.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * A folder for what a process keeps beside its output, on a disk that others share: nobody else can look into it, and it goes
 * when the process ends, on a signal too. What a killed process left is removed by the next one of the same user.
 *
 * <p>While it lives a process holds a lock on a file of its folder, which the kernel takes back at every death. Its id, which
 * is in the name for people, would say less: ids come again, and containers that share a disk do not see each other's.
 */
public final class PrivateFolder implements AutoCloseable {
    static final Path LOCK = Path.of("lock");

    private static final Pattern NAME = Pattern.compile("investstat-\\d+-[0-9a-f-]{36}");
    /** After Spark (40) and Hadoop's file systems (10) have put their own things in order. */
    private static final int LAST = 1;
    /** Threads that hang or have not heard of the end may still make files. */
    private static final int ATTEMPTS = 3;

    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final Runnable hook = this::remove;

    private PrivateFolder(Path path) throws IOException {
        this.path = path;
        this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        lock.write(ByteBuffer.wrap(new byte[1])); // from now on, whoever can lock it finds a dead process
        ShutdownHookManager.get().addShutdownHook(hook, LAST);
    }

    /** A new one in a folder, which is made where it is missing; those of dead processes of this user go from there. */
    public static PrivateFolder in(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        Path name = Path.of("investstat-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        OF_THIS_PROCESS.add(name);
        // Fails where anything has that name already, be it a link.
        Path path = Files.createDirectory(
                parent.toAbsolutePath().resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PrivateFolder made = new PrivateFolder(path);
        DeadFolders.sweep(path);
        return made;
    }

    public Path path() {
        return path;
    }

    public static boolean isOfThisProcess(Path folder) {
        return OF_THIS_PROCESS.contains(folder.getFileName());
    }

    /** Its lock may be tried; of one's own, to close any channel to the file is to lose the lock on it. */
    static boolean isOfAnotherProcess(Path folder) {
        return NAME.matcher(folder.getFileName().toString()).matches() && !isOfThisProcess(folder);
    }

    private void remove() {
        for (int i = 0; i < ATTEMPTS && Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
            try (DirectoryStream<Path> parent = Files.newDirectoryStream(path.resolveSibling(""), each -> false)) {
                if (parent instanceof SecureDirectoryStream<Path> shared) {
                    DeadFolders.delete(shared, path.getFileName());
                }
            } catch (IOException e) {
                // What stays in the end, the next process removes.
            }
        }
        try {
            lock.close();
        } catch (IOException e) {
            return; // nothing was to be written
        }
    }

    @Override
    public void close() {
        remove();
        try {
            ShutdownHookManager.get().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the hook is just running
        }
    }
}
