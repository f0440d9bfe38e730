package org.investstat.storage;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;

/** A file that is being written. A full local disk is an {@link IOException} here, where Hadoop throws an Error. */
public final class FileOutput extends OutputStream {
    private final FSDataOutputStream file;

    FileOutput(FSDataOutputStream file) {
        this.file = file;
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
        honestly(file::hsync);
    }

    @Override
    public void close() throws IOException {
        honestly(file::close);
    }
}
