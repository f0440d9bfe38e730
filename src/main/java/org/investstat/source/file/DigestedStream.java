package org.investstat.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests the bytes that pass. */
public final class DigestedStream extends WatchedStream {
    private final MessageDigest digest;
    private long count;

    public DigestedStream(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // counted by read
        }
    }

    public long count() {
        return count;
    }

    /** Of all bytes so far, in lower-case hexadecimal; ends the digest. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
