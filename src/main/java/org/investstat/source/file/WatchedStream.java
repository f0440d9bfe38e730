package org.investstat.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that looks at every byte that is read through it. */
public abstract class WatchedStream extends FilterInputStream {
    public WatchedStream(InputStream in) {
        super(in);
    }

    /** Bytes that were read, at least one, in order. */
    protected abstract void passed(byte[] bytes, int offset, int length);

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            passed(bytes, offset, read);
        }
        return read;
    }
}
