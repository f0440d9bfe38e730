package org.investstat.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of files, and the checksums by which they are read back. */
public final class Digests {
    private Digests() {}

    public static String of(Storage file) throws IOException {
        try (InputStream in = file.fs().open(file.path())) {
            return DigestUtils.sha256Hex(in);
        }
    }

    /** CRC-32C of a file. */
    public static long checksum(Storage file) throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream in = new CheckedInputStream(file.fs().open(file.path()), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }
}
