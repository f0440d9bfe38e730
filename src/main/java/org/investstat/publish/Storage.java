package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * One place of a Hadoop file system. Hadoop answers {@code false} where others throw; here every {@code false} is an
 * {@link IOException}. The local file system is used without its hidden checksum files: a reader of the folder sees
 * tables and nothing else.
 */
record Storage(FileSystem fs, Path path) {
    /** Here an object appears whole when its stream is closed, and a rename is a copy: files are written in place. */
    private static final Set<String> OBJECT_STORES =
            Set.of("s3", "s3a", "s3n", "gs", "oss", "cosn", "obs", "wasb", "wasbs", "swift");

    static Storage at(String place, Configuration hadoop) throws IOException {
        try {
            Path path = new Path(place);
            FileSystem fs = raw(path.getFileSystem(hadoop));
            return new Storage(fs, fs.makeQualified(path));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static FileSystem raw(FileSystem fs) {
        return fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
    }

    Storage child(String name) {
        return new Storage(fs, new Path(path, name));
    }

    boolean local() {
        return fs instanceof RawLocalFileSystem && "file".equals(path.toUri().getScheme());
    }

    /** As a person writes it: a local path without its scheme. */
    String display() {
        return display(path);
    }

    static String display(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
    }

    java.nio.file.Path file() {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    boolean exists() throws IOException {
        return fs.exists(path);
    }

    /** The folder with all above it; a file that is in the way is named. */
    void makeFolder() throws IOException {
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

    void delete() throws IOException {
        if (!fs.delete(path, true) && fs.exists(path)) {
            throw new IOException("the file system refused to delete it");
        }
    }

    /** Removes a folder that holds nothing (more); one that holds something, or is none, stays. */
    void deleteIfEmpty() throws IOException {
        if (fs.exists(path) && fs.getFileStatus(path).isDirectory() && fs.listStatus(path).length == 0) {
            fs.delete(path, false);
        }
    }

    Storage parent() {
        return new Storage(fs, path.getParent());
    }

    /** The text of a small file, or empty where there is none. */
    Optional<String> text() throws IOException {
        try (FSDataInputStream in = fs.open(path)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Readers see the old text or the new one, never a part: local, HDFS and object stores each in their own way. */
    void replaceText(String text) throws IOException {
        if (OBJECT_STORES.contains(path.toUri().getScheme())) {
            write(path, text);
            return;
        }
        Path temporary = new Path(path.getParent(), "." + path.getName() + ".new");
        write(temporary, text);
        rename(temporary);
    }

    /**
     * Makes the file; of several that try, one succeeds.
     *
     * @throws java.nio.file.FileAlreadyExistsException where it exists, or Hadoop's exception of that name
     */
    void createText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (local()) {
            // Hadoop looks first and creates later on local disks; two runs started together would both succeed.
            Files.write(file(), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return;
        }
        try (FSDataOutputStream out = fs.create(path, false)) {
            out.write(bytes);
            out.hsync();
        }
    }

    private void write(Path target, String text) throws IOException {
        try (FSDataOutputStream out = fs.create(target, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.hsync();
        }
    }

    private void rename(Path from) throws IOException {
        if (local()) {
            Files.move(new Storage(fs, from).file(), file(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            new Renaming(fs).rename(from, path, Options.Rename.OVERWRITE);
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

    /** Opens {@link FileSystem}'s rename that overwrites: one atomic step on HDFS, and it throws instead of refusing. */
    private static final class Renaming extends FilterFileSystem {
        Renaming(FileSystem fs) {
            super(fs);
        }

        @Override
        @SuppressWarnings("deprecation") // FileContext, the successor, cannot see a file system that is merely wrapped
        public void rename(Path from, Path to, Options.Rename... options) throws IOException {
            super.rename(from, to, options);
        }
    }
}
