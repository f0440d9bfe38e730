package org.investstat.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.investstat.storage.Storage;
import org.jspecify.annotations.Nullable;

/** A new file of the output that counts and digests what goes into it, so that what lies there later can be compared. */
final class DigestingFile implements OutputFile {
    private final Storage place;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final CRC32C checksum = new CRC32C();
    private long bytes;
    private @Nullable ByteArrayOutputStream end;

    DigestingFile(Storage place) {
        this.place = place;
    }

    long bytes() {
        return bytes;
    }

    /** Of everything written; may be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** CRC-32C of everything written, see {@link TableWriter.Handed}. */
    long checksum() {
        return checksum.getValue();
    }

    /** What follows is the file's end, footer included: it is written when the file is closed, see {@link Footer}. */
    void beginEnd() {
        end = new ByteArrayOutputStream();
    }

    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
        return new Stream(place.newFile());
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
        return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public String getPath() {
        return place.path().toString();
    }

    private final class Stream extends PositionOutputStream {
        private final OutputStream out;

        Stream(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return bytes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            bytes += length;
            if (end == null) {
                put(from, offset, length);
            } else {
                end.write(from, offset, length);
            }
        }

        private void put(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            digest.update(from, offset, length);
            checksum.update(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            try (out) {
                if (end != null) {
                    byte[] ordered = Footer.inOrder(end.toByteArray());
                    end = null;
                    put(ordered, 0, ordered.length);
                }
            }
        }
    }
}
