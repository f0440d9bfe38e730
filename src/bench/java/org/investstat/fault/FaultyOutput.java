package org.investstat.fault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.Syncable;

/** A file that is being written; what a write hands over is what Hadoop's buffer holds. */
final class FaultyOutput extends OutputStream implements Syncable, StreamCapabilities {
    private final Path path;
    private final FSDataOutputStream file;
    private final OutputStream buffer;
    private boolean broken;
    private boolean closed;

    FaultyOutput(Path path, FSDataOutputStream file) {
        this.path = path;
        this.file = file;
        this.buffer = new BufferedOutputStream(new Writes(), FaultyFileSystem.BUFFER_BYTES);
    }

    private final class Writes extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            broken = true; // until it went well; a stream that failed once writes nothing more
            Faults.around(Operation.WRITE, path, () -> {
                file.write(bytes, offset, length);
                return length;
            });
            broken = false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        buffer.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffer.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        buffer.flush();
    }

    @Override
    public void hflush() throws IOException {
        buffer.flush();
        file.hflush();
    }

    @Override
    public void hsync() throws IOException {
        buffer.flush();
        file.hsync();
    }

    @Override
    public boolean hasCapability(String capability) {
        return file.hasCapability(capability);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        // What waits in the buffer is lost with a close that fails.
        try (file) {
            Faults.around(Operation.CLOSE, path, () -> {
                if (!broken) {
                    buffer.flush();
                }
                file.close();
                return path;
            });
        }
    }
}
