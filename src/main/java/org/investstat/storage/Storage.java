package org.investstat.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.investstat.config.Addresses;
import org.investstat.text.Secrets;

/**
 * One place of a Hadoop file system. Hadoop answers {@code false} where others throw; here every {@code false} is an
 * {@link IOException}. The local file system is used without its hidden checksum files: a reader of the folder sees
 * tables and nothing else.
 */
public record Storage(FileSystem fs, Path path) {
    /** Here an object appears whole when its stream is closed, and a rename is a copy: files are written in place. */
    private static final Set<String> OBJECT_STORES =
            Set.of("s3", "s3a", "s3n", "gs", "oss", "cosn", "obs", "wasb", "wasbs", "swift");

    private static final FsPermission OWNER_ALONE = new FsPermission((short) 0700);

    /** How the names of files and folders end that are to be renamed, or deleted. */
    private static final String UNFINISHED = ".new";

    public static Storage at(String place, Configuration hadoop) throws IOException {
        try {
            FileSystem fs = raw(Addresses.fileSystem(place, hadoop));
            Path path = new Path(place);
            return new Storage(fs, fs.makeQualified(path));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** When what is written lies on a disk. */
    enum Keeping {
        /** The local disk: all files of a run at a time, see {@link #persist}. */
        IN_ONE_GO,
        /** HDFS and its like: as each file is closed. */
        WHEN_CLOSED,
        /** Object stores keep what they have acknowledged. */
        WHEN_ACKNOWLEDGED
    }

    private Keeping keeping() {
        if (local()) {
            return Keeping.IN_ONE_GO;
        }
        return renames() ? Keeping.WHEN_CLOSED : Keeping.WHEN_ACKNOWLEDGED;
    }

    /** Whether a rename is one step here; object stores copy. */
    public boolean renames() {
        return !OBJECT_STORES.contains(path.toUri().getScheme());
    }

    private static FileSystem raw(FileSystem fs) {
        return fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
    }

    public Storage child(String name) {
        return new Storage(fs, new Path(path, name));
    }

    public boolean local() {
        return fs instanceof RawLocalFileSystem && "file".equals(path.toUri().getScheme());
    }

    /** As a person writes it: a local path without its scheme, and no address with its password. */
    public String display() {
        return display(path);
    }

    public static String display(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : Secrets.hidden(path.toString());
    }

    public java.nio.file.Path file() {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** Whether anything is there; a link is, wherever it leads. */
    public boolean exists() throws IOException {
        return isLink() || fs.exists(path);
    }

    /** Whether it is a symbolic link of a local disk, which is never followed where something is deleted. */
    public boolean isLink() {
        return local() && Files.isSymbolicLink(file());
    }

    /** The folder with all above it; a file that is in the way is named. */
    public void makeFolder() throws IOException {
        Path above = path;
        while (above.getParent() != null && !fs.exists(above)) {
            above = above.getParent();
        }
        if (fs.exists(above) && fs.getFileStatus(above).isFile()) {
            throw new FileInTheWay(display(above));
        }
        if (!fs.mkdirs(path)) {
            throw new IOException("the file system refused to make the folder");
        }
    }

    /** Nobody but the owner looks into the folder; a file system without rights leaves it as it is. */
    public void ownerAlone() throws IOException {
        fs.setPermission(path, OWNER_ALONE);
    }

    /** With all below it; of a symbolic link, the link alone. */
    public void delete() throws IOException {
        if (isLink()) {
            Files.delete(file());
            return;
        }
        if (!fs.delete(path, true) && fs.exists(path)) {
            throw new IOException("the file system refused to delete it");
        }
    }

    /** Removes a folder that holds nothing (more); one that holds something, or is none, stays. */
    public void deleteIfEmpty() throws IOException {
        if (fs.exists(path)
                && fs.getFileStatus(path).isDirectory()
                && fs.listStatus(path).length == 0
                && !fs.delete(path, false)
                && fs.exists(path)) {
            throw new IOException("the file system refused to delete it");
        }
    }

    /** Of a file, or of all files below a folder; a symbolic link has none. */
    public long bytes() throws IOException {
        return isLink() ? 0 : fs.getContentSummary(path).getLength();
    }

    public Storage parent() {
        return new Storage(fs, path.getParent());
    }

    /** The text of a small file, or empty where there is none. */
    public Optional<String> text() throws IOException {
        return bytesOfFile().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes of a small file, or empty where there is none. */
    public Optional<byte[]> bytesOfFile() throws IOException {
        try (FSDataInputStream in = fs.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Readers see the old text or the new one, never a part: local, HDFS and object stores each in their own way. */
    public void replaceText(String text) throws IOException {
        replaceText(text, sibling(UUID.randomUUID().toString()), () -> {});
    }

    /**
     * The same.
     *
     * @param temporary holds the new text until the step, and is gone after it whatever happens; as long as it cannot be
     *     deleted, the step may still be taken
     * @param lastLook right before the step; may throw
     */
    public void replaceText(String text, Storage temporary, Runnable lastLook) throws IOException {
        if (!renames()) {
            lastLook.run();
            putText(text);
            return;
        }
        try {
            temporary.putText(text);
            lastLook.run();
            Renaming.replace(temporary, this);
        } catch (IOException | RuntimeException | Error e) {
            temporary.deleteAfter(e);
            throw e;
        }
    }

    /**
     * Moves a folder to a place where nothing is, in one step where {@link #renames}.
     *
     * @throws IOException where something is in the new place, and nothing was moved
     */
    public void moveTo(Storage free) throws IOException {
        Renaming.move(this, free);
    }

    /**
     * Returns when everything below lies on the disk, with the folders that name it: after a power cut it is there. One go
     * over many files costs as much as a few of them one by one. Where files are kept as they are closed this does nothing.
     */
    public void persist() throws IOException {
        if (local()) {
            LocalFiles.forceAll(file());
        }
    }

    /** The same for the names in a folder, and nothing below. */
    public void persistNames() throws IOException {
        if (local()) {
            LocalFiles.force(file());
        }
    }

    /** A hidden file beside this one that nobody takes for it. */
    public Storage sibling(String mark) {
        String hidden = path.getName().startsWith(".") ? "" : ".";
        return new Storage(fs, new Path(path.getParent(), hidden + path.getName() + "." + mark + UNFINISHED));
    }

    /** What {@link #sibling} names, left by a process that ended in the middle of a step. */
    public static boolean unfinished(String file) {
        return file.startsWith(".") && file.endsWith(UNFINISHED);
    }

    /** What failed first is the one to be told. */
    public void deleteAfter(Throwable why) {
        try {
            delete();
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Makes the file with its text; of several that try, one succeeds. On local disks nobody ever sees a part of it.
     *
     * @throws java.nio.file.FileAlreadyExistsException where it exists, or Hadoop's exception of that name
     */
    public void createText(String text) throws IOException {
        if (local()) {
            // Hadoop looks first and creates later on local disks; two runs started together would both succeed.
            java.nio.file.Path whole = sibling(UUID.randomUUID().toString()).file();
            LocalFiles.create(file(), text.getBytes(StandardCharsets.UTF_8), whole);
            return;
        }
        FileOutput created = newFile();
        try (FileOutput out = created) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.sync();
        } catch (IOException e) {
            deleteAfter(e); // without its text it would be a lock of nobody
            throw e;
        }
    }

    /** To be filled; what is there already is an {@link IOException}. */
    public FileOutput newFile() throws IOException {
        return opened(StandardOpenOption.CREATE_NEW);
    }

    /** @param how new or not; on local disks a link in its place, which anybody may have put there, is not followed */
    private FileOutput opened(StandardOpenOption how) throws IOException {
        boolean over = how == StandardOpenOption.CREATE;
        if (!local()) {
            return FileOutput.of(fs.create(path, over), keeping());
        }
        return FileOutput.of(LocalFiles.opened(file(), how));
    }

    /** Writes the file, over what was there; a reader may see a part of it. */
    public void putText(String text) throws IOException {
        try (FileOutput out = opened(StandardOpenOption.CREATE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.sync();
        }
    }

    /** A file lies where a folder belongs. */
    static final class FileInTheWay extends IOException {
        final String path;

        FileInTheWay(String path) {
            super(path + " is a file");
            this.path = path;
        }
    }
}
