package org.investstat.source.file;

import java.io.InputStream;

/** What a packed file unpacks to, within reason. */
final class Unpacked extends WatchedStream {
    private final UnpackedBound bound;

    Unpacked(InputFile file, InputStream in) {
        super(in);
        this.bound = new UnpackedBound(file);
    }

    @Override
    protected void passed(byte[] bytes, int offset, int length) {
        bound.passed(length);
    }
}
