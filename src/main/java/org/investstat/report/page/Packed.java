package org.investstat.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bytes that a page carries as text: gzip, then base64; browsers undo the first with DecompressionStream. */
final class Packed {
    private Packed() {}

    static String text(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always written", e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
