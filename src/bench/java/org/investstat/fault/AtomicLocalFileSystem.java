package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk with the rename that HDFS has: one step that replaces, where Hadoop's own deletes first. */
final class AtomicLocalFileSystem extends RawLocalFileSystem {
    @Override
    @SuppressWarnings("deprecation") // what the product calls
    protected void rename(Path from, Path to, Options.Rename... options) throws IOException {
        Files.move(pathToFile(from).toPath(), pathToFile(to).toPath(), StandardCopyOption.ATOMIC_MOVE);
    }
}
