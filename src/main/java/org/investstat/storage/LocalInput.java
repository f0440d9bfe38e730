package org.investstat.storage;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FSInputStream;

/** A file of the local disk that is being read; what fails is an {@link IOException}. */
final class LocalInput extends FSInputStream {
    private final FSDataInputStream file;

    LocalInput(FSDataInputStream file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        try {
            return file.read();
        } catch (FSError e) {
            throw LocalDisk.honest(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return file.read(bytes, offset, length);
        } catch (FSError e) {
            throw LocalDisk.honest(e);
        }
    }

    @Override
    public int read(long position, byte[] bytes, int offset, int length) throws IOException {
        try {
            return file.read(position, bytes, offset, length);
        } catch (FSError e) {
            throw LocalDisk.honest(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return file.skip(bytes);
    }

    @Override
    public int available() throws IOException {
        return file.available();
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
    public boolean seekToNewSource(long position) throws IOException {
        return file.seekToNewSource(position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
