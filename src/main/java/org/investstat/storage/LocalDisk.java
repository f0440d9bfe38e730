package org.investstat.storage;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk, and what is wrong with it. Hadoop's own takes every file that it cannot look at for one that is not there
 * or is empty, leaves out of a list what it could not read, throws an Error that nobody expects where reading fails, does not
 * say why a folder cannot be made or deleted, and starts a process to set the rights of each. Here whatever fails is an
 * {@link IOException} with the words of the system. Who owns a file and what its rights are is not told.
 */
public final class LocalDisk extends LocalFileSystem {
    /** Hadoop's setting that names this class. */
    public static final String SETTING = "fs.file.impl";

    /** As {@link #SETTING} wants it. */
    public LocalDisk() {
        super(new Raw());
    }

    /** The same without hidden checksum files. */
    public static final class Raw extends RawLocalFileSystem {
        private static final String NOT_THERE = "No such file or directory";
        /** In a file, or a link around in circles: there is nothing at the end of it. */
        private static final Pattern NOWHERE = Pattern.compile("Not a directory|Too many levels of symbolic links");

        @Override
        public boolean exists(Path path) throws IOException {
            try {
                attributes(path);
                return true;
            } catch (FileNotFoundException e) {
                return false;
            }
        }

        private BasicFileAttributes attributes(Path path) throws IOException {
            try {
                return Files.readAttributes(file(path), BasicFileAttributes.class);
            } catch (NoSuchFileException e) {
                throw absent(path);
            } catch (FileSystemException e) {
                throw NOWHERE.matcher(String.valueOf(e.getReason())).lookingAt() ? absent(path) : e;
            }
        }

        private static FileNotFoundException absent(Path path) {
            return new FileNotFoundException("File " + path + " does not exist");
        }

        private java.nio.file.Path file(Path path) {
            return pathToFile(path).toPath();
        }

        @Override
        public FileStatus getFileStatus(Path path) throws IOException {
            BasicFileAttributes found = attributes(path);
            return new FileStatus(
                    found.size(),
                    found.isDirectory(),
                    1,
                    getDefaultBlockSize(path),
                    found.lastModifiedTime().toMillis(),
                    found.lastAccessTime().toMillis(),
                    null,
                    null,
                    null,
                    makeQualified(path));
        }

        @Override
        public FileStatus[] listStatus(Path path) throws IOException {
            FileStatus itself = getFileStatus(path);
            if (!itself.isDirectory()) {
                return new FileStatus[] {itself};
            }
            List<FileStatus> inside = new ArrayList<>();
            try (DirectoryStream<java.nio.file.Path> files = Files.newDirectoryStream(file(path))) {
                for (java.nio.file.Path file : files) {
                    addTo(
                            inside,
                            new Path(
                                    path,
                                    new Path(null, null, file.getFileName().toString())));
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return inside.toArray(FileStatus[]::new);
        }

        /** What has gone meanwhile is no part of the folder, nor is a link that leads nowhere. */
        private void addTo(List<FileStatus> inside, Path path) throws IOException {
            try {
                inside.add(getFileStatus(path));
            } catch (FileNotFoundException e) {
                return;
            }
        }

        @Override
        public FSDataInputStream open(Path path, int bufferSize) throws IOException {
            attributes(path);
            try {
                return new FSDataInputStream(new LocalInput(super.open(path, bufferSize)));
            } catch (FileNotFoundException e) {
                throw honest(path, e);
            }
        }

        /** The class that Java throws says that the file is not there, and its message what is really wrong. */
        private IOException honest(Path path, FileNotFoundException e) {
            String reason = OutputFailures.reasonIn(e).orElse(NOT_THERE);
            return reason.equals(NOT_THERE)
                    ? e
                    : new FileSystemException(file(path).toString(), null, reason);
        }

        @Override
        protected boolean mkOneDirWithMode(Path path, File folder, FsPermission rights) throws IOException {
            try {
                Files.createDirectory(folder.toPath());
            } catch (FileAlreadyExistsException e) {
                return false;
            }
            FsPermission wanted = rights == null ? FsPermission.getDirDefault() : rights;
            setPermission(path, wanted.applyUMask(FsPermission.getUMask(getConf())));
            return true;
        }

        @Override
        public void setPermission(Path path, FsPermission rights) throws IOException {
            String letters =
                    rights.getUserAction().SYMBOL + rights.getGroupAction().SYMBOL + rights.getOtherAction().SYMBOL;
            try {
                Files.setPosixFilePermissions(file(path), PosixFilePermissions.fromString(letters));
            } catch (UnsupportedOperationException e) {
                super.setPermission(path, rights);
            }
        }

        /** Of a symbolic link, the link alone. */
        @Override
        public boolean delete(Path path, boolean recursive) throws IOException {
            if (recursive && exists(path)) {
                Files.walkFileTree(file(path), new Deletion());
                return true;
            }
            return Files.deleteIfExists(file(path));
        }
    }

    private static final class Deletion extends SimpleFileVisitor<java.nio.file.Path> {
        @Override
        public FileVisitResult visitFile(java.nio.file.Path file, BasicFileAttributes is) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(java.nio.file.Path folder, IOException failed) throws IOException {
            if (failed != null) {
                throw failed;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    /** What an Error of Hadoop's is about. */
    static IOException honest(FSError e) {
        return e.getCause() instanceof IOException io ? io : new IOException(e);
    }
}
