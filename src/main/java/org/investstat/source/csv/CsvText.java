package org.investstat.source.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** A file's characters, and its lines as the CSV parser counts them: ended by CR, LF or CRLF. */
final class CsvText {
    private static final int KEPT = 256;

    /** A line's beginning and the number of its characters. */
    record Line(String start, long length) {}

    private CsvText() {}

    /** From the first character after a byte order mark. */
    static BufferedReader from(Reader characters) throws IOException {
        BufferedReader text = new BufferedReader(characters);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    static void skipLines(BufferedReader text, long lines) throws IOException {
        for (long i = 0; i < lines; i++) {
            readLine(text);
        }
    }

    /** Like the reader's own method, but a line without end does not fill the memory. */
    static Line readLine(BufferedReader text) throws IOException {
        StringBuilder start = new StringBuilder();
        long length = 0;
        int c = text.read();
        for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
            if (length++ < KEPT) {
                start.append((char) c);
            }
        }
        text.mark(1);
        if (c == '\r' && text.read() != '\n') {
            text.reset();
        }
        return new Line(start.toString(), length);
    }
}
