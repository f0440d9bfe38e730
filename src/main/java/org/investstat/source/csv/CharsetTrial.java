package org.investstat.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** One charset tried strictly on a stream of bytes. */
final class CharsetTrial {
    static final int CHUNK = 1 << 16;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer pending = ByteBuffer.allocate(CHUNK + 16);
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK + 16);
    private long passed;
    private long characters;
    private long misfit = -1;

    CharsetTrial(Charset charset) {
        this.charset = charset;
        this.decoder = strict(charset);
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Charset charset() {
        return charset;
    }

    boolean fits() {
        return misfit < 0;
    }

    /** Offset from 0 of the first byte of the first character that does not fit, -1 if all do. */
    long misfit() {
        return misfit;
    }

    /** At least one character of several bytes fitted, hardly by chance. */
    boolean plausible() {
        return passed > characters;
    }

    /** All bytes of a stream, in chunks of the buffer, which is at most {@link #CHUNK} long. */
    void feedAll(InputStream in, byte[] buffer) throws IOException {
        int length = in.readNBytes(buffer, 0, buffer.length);
        while (length > 0) {
            feed(buffer, length);
            length = in.readNBytes(buffer, 0, buffer.length);
        }
        end();
    }

    /** At most {@link #CHUNK} more bytes. */
    void feed(byte[] bytes, int length) {
        if (fits()) {
            pending.put(bytes, 0, length);
            decode(false);
        }
    }

    /** No more bytes: a character cut short does not fit. */
    void end() {
        if (fits()) {
            decode(true);
        }
    }

    private void decode(boolean last) {
        pending.flip();
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(pending, decoded, last);
            characters += decoded.position();
        } while (result.isOverflow());
        if (result.isError()) {
            misfit = passed + pending.position();
        }
        passed += pending.position();
        pending.compact();
    }
}
