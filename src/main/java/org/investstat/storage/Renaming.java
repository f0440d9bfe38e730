package org.investstat.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Opens {@link FileSystem}'s rename with options: one atomic step on HDFS, and it throws instead of refusing. */
final class Renaming extends FilterFileSystem {
    private Renaming(FileSystem fs) {
        super(fs);
    }

    /** A file takes the place of another. */
    static void replace(Storage from, Storage to) throws IOException {
        rename(from, to, Options.Rename.OVERWRITE);
    }

    /** To a place where nothing is; locally a folder never replaces one that is not empty. */
    static void move(Storage from, Storage to) throws IOException {
        rename(from, to, Options.Rename.NONE);
    }

    private static void rename(Storage from, Storage to, Options.Rename how) throws IOException {
        if (from.local()) {
            Files.move(from.file(), to.file(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            new Renaming(from.fs()).rename(from.path(), to.path(), new Options.Rename[] {how});
        }
    }

    @Override
    @SuppressWarnings("deprecation") // FileContext, the successor, cannot see a file system that is merely wrapped
    public void rename(Path from, Path to, Options.Rename... options) throws IOException {
        super.rename(from, to, options);
    }
}
