package org.investstat.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;

/** A file that is being written. A full local disk is an {@link IOException} here, where Hadoop throws an Error. */
public final class FileOutput extends OutputStream {
    private final OutputStream file;
    private final Step sync;
    private final Storage.Keeping keeping;
    private boolean closed;

    private FileOutput(OutputStream file, Step sync, Storage.Keeping keeping) {
        this.file = file;
        this.sync = sync;
        this.keeping = keeping;
    }

    static FileOutput of(FSDataOutputStream file, Storage.Keeping keeping) {
        return new FileOutput(file, file::hsync, keeping);
    }

    static FileOutput of(FileChannel local) {
        return new FileOutput(Channels.newOutputStream(local), () -> local.force(true), Storage.Keeping.IN_ONE_GO);
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void honestly(Step step) throws IOException {
        try {
            step.take();
        } catch (FSError e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        honestly(() -> file.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        honestly(() -> file.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        honestly(file::flush);
    }

    /** What was written so far lies on the disk. */
    void sync() throws IOException {
        honestly(sync);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (keeping == Storage.Keeping.WHEN_CLOSED) {
                sync();
            }
        } catch (FSError e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }
}
