package org.investstat.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The local disk as Hadoop sees it, without faults. */
final class Disks {
    private Disks() {}

    static FileSystem local() {
        try {
            FileSystem local = new AtomicLocalFileSystem();
            local.initialize(URI.create("file:///"), new Configuration());
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(java.nio.file.Path place) {
        return new Path("file://" + place.toAbsolutePath());
    }
}
