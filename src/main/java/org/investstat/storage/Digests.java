package org.investstat.storage;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.hadoop.fs.FSDataInputStream;

/** SHA-256 of files, and the checksums by which they are read back. */
public final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static String of(Storage file) throws IOException {
        MessageDigest digest = sha256();
        read(file, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** CRC-32C of a file. */
    public static long checksum(Storage file) throws IOException {
        CRC32C checksum = new CRC32C();
        read(file, checksum::update);
        return checksum.getValue();
    }

    /** Takes the next bytes of a file. */
    @FunctionalInterface
    private interface Sink {
        void update(byte[] bytes, int offset, int length);
    }

    private static void read(Storage file, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FSDataInputStream in = file.fs().open(file.path())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sink.update(buffer, 0, n);
            }
        }
    }
}
