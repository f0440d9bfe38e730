package org.investstat.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** What Hadoop's local file system does not offer: files that one process alone makes, that no link diverts, and that are on the disk. */
final class LocalFiles {
    private LocalFiles() {}

    /** To be written. A link in its place, which anybody may have put there, is not followed. */
    static FileChannel opened(Path file, StandardOpenOption how) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(
                file, StandardOpenOption.WRITE, how, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes a file with its bytes; of several that try, one succeeds, and nobody ever sees a part of it. Hadoop looks first
     * and creates later; two runs started together would both succeed.
     *
     * @param whole holds the bytes for a moment
     */
    static void create(Path file, byte[] bytes, Path whole) throws IOException {
        try {
            writeNew(whole, bytes);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) { // no hard links here
            writeNew(file, bytes);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Everyone may read who holds an output, nobody else may change it, where the disk knows of owners. */
    private static void writeNew(Path file, byte[] bytes) throws IOException {
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean owned = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = owned
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel out = Files.newByteChannel(file, fresh, rights)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }
    }

    /** All below a folder, and it itself. */
    static void forceAll(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) below::iterator) {
                if (!Files.isSymbolicLink(each)) {
                    force(each);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns when a file's bytes, or a folder's names, lie on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
