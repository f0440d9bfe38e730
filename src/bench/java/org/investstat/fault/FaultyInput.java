package org.investstat.fault;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;

/** A file that is being read. */
final class FaultyInput extends FSInputStream {
    private final Path path;
    private final FSDataInputStream file;

    FaultyInput(Path path, FSDataInputStream file) {
        this.path = path;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return Faults.around(Operation.READ, path, file::read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return Faults.around(Operation.READ, path, () -> file.read(bytes, offset, length));
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long getPos() throws IOException {
        return file.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) {
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
