package org.investstat.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Counts and digests the bytes that pass. */
public final class DigestedStream extends WatchedStream {
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long count;

    public DigestedStream(InputStream in) {
        super(in);
    }

    @Override
    protected void passed(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        count += length;
    }

    @Override
    public long skip(long n) throws IOException {
        throw new IOException("every byte must be read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads to the end, whatever a decoder left. */
    public void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    public long count() {
        return count;
    }

    /** Of all bytes so far, in lower-case hexadecimal; ends the digest. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
