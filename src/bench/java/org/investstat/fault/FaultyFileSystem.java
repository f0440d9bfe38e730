package org.investstat.fault;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BufferedFSInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * {@code faulty:///path}: the path of another file system, the local one or what {@link #BELOW} names, whose operations
 * go wrong as {@link Faults} says. No superclass that passes calls on: a method that were forgotten here would go round
 * the faults without a word.
 */
public final class FaultyFileSystem extends FileSystem {
    static final String SCHEME = "faulty";
    /** The file system below, like {@code hdfs://host:port/}. */
    static final String BELOW = "fs." + SCHEME + ".below";

    /** What one read or write of a run comes to below. */
    static final int BUFFER_BYTES = 4096;

    private static final URI NAME = URI.create(SCHEME + ":///");

    private FileSystem below = new AtomicLocalFileSystem();

    /** Makes the scheme known. */
    static void register(Configuration hadoop) {
        hadoop.set("fs." + SCHEME + ".impl", FaultyFileSystem.class.getName());
    }

    /** Opens the rename that overwrites. */
    private static final class Renames extends FilterFileSystem {
        Renames(FileSystem fs) {
            super(fs);
        }

        @Override
        @SuppressWarnings("deprecation") // what the product calls
        public void rename(Path from, Path to, Options.Rename... options) throws IOException {
            super.rename(from, to, options);
        }
    }

    @Override
    public void initialize(URI name, Configuration conf) throws IOException {
        super.initialize(name, conf);
        String place = conf.get(BELOW);
        if (place == null) {
            below.initialize(URI.create("file:///"), conf);
        } else {
            below = new Path(place).getFileSystem(conf);
        }
    }

    private Path below(Path path) {
        return below.makeQualified(new Path(path.toUri().getPath()));
    }

    private FileStatus above(FileStatus status) {
        status.setPath(new Path(NAME.getScheme(), "", status.getPath().toUri().getPath()));
        return status;
    }

    @Override
    public URI getUri() {
        return NAME;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        FSDataInputStream in = Faults.around(Operation.OPEN, path, () -> below.open(below(path), bufferSize));
        return new FSDataInputStream(new BufferedFSInputStream(new FaultyInput(path, in), BUFFER_BYTES));
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        FSDataOutputStream out =
                Faults.around(Operation.CREATE, path, () -> below.create(below(path), overwrite, bufferSize));
        return new FSDataOutputStream(new FaultyOutput(path, out), null);
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
        throw new UnsupportedOperationException("nothing of an output is ever appended to");
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return Faults.asked(Operation.RENAME, to, () -> below.rename(below(from), below(to)));
    }

    @Override
    @SuppressWarnings("deprecation") // what the product calls
    protected void rename(Path from, Path to, Options.Rename... options) throws IOException {
        boolean moved = Faults.asked(Operation.RENAME, to, () -> {
            new Renames(below).rename(below(from), below(to), options);
            return true;
        });
        if (!moved) {
            throw new IOException("refused"); // this rename has no answer to overlook
        }
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return Faults.asked(Operation.DELETE, path, () -> below.delete(below(path), recursive));
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return Faults.asked(Operation.MKDIRS, path, () -> below.mkdirs(below(path)));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        FileStatus[] found = Faults.around(Operation.LIST, path, () -> below.listStatus(below(path)));
        return Arrays.stream(found).map(this::above).toArray(FileStatus[]::new);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return above(Faults.around(Operation.STATUS, path, () -> below.getFileStatus(below(path))));
    }

    @Override
    public void setWorkingDirectory(Path folder) {
        below.setWorkingDirectory(below(folder));
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path(
                NAME.getScheme(), "", below.getWorkingDirectory().toUri().getPath());
    }
}
