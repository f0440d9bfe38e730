package org.investstat.source.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.apache.hadoop.conf.Configuration;
import org.investstat.source.csv.CsvPart.Slice;
import org.investstat.source.file.DigestedStream;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;

/**
 * The characters of a CSV file or of a part of it, known to fit their charset before the first of them is handed on.
 *
 * <p>What is small enough is read once, into memory, and its charset is decided there. Only what is neither small nor can
 * be split is looked through first and read a second time: a large file that is compressed, not UTF-8 or damaged.
 *
 * @param scan what is known of the whole file
 * @param text opens the characters from the first one, as often as it is asked
 */
record CsvContent(CsvScan scan, Text text) {

    /** Characters that can be opened again. */
    interface Text {
        BufferedReader open() throws IOException;
    }

    static CsvContent of(CsvPart part, Layout layout, int inMemory, Configuration conf) throws IOException {
        CsvScan known = part.scan();
        if (known == null) {
            return ofFile(part.file(), layout, inMemory, conf);
        }
        Slice slice = part.slice();
        return slice == null ? stored(part.file(), known, conf) : sliced(part.file(), slice, known, conf);
    }

    /** The beginning of a file, as far as its header needs it. */
    static Text beginning(InputFile file, Charset charset, Configuration conf) {
        return () ->
                CsvText.from(new InputStreamReader(InputStreams.content(file, conf), CharsetTrial.strict(charset)));
    }

    private static CsvContent ofFile(InputFile file, Layout layout, int inMemory, Configuration conf)
            throws IOException {
        try (DigestedStream stored = new DigestedStream(InputStreams.stored(file, conf));
                InputStream content = InputStreams.content(file, stored)) {
            byte[] bytes = content.readNBytes(inMemory + 1);
            if (bytes.length <= inMemory) {
                stored.drain();
                CharsetDetector.Decoded decoded = new CharsetDetector(file, layout).decoded(bytes, conf);
                CsvScan scan = new CsvScan(
                        stored.count(), stored.sha256(), decoded.charset().name());
                return new CsvContent(scan, inMemory(decoded.text()));
            }
        }
        return stored(file, CsvSurvey.scan(file, layout, conf), conf);
    }

    private static CsvContent stored(InputFile file, CsvScan scan, Configuration conf) {
        return new CsvContent(scan, beginning(file, Charset.forName(scan.charset()), conf));
    }

    private static CsvContent sliced(InputFile file, Slice slice, CsvScan scan, Configuration conf) throws IOException {
        byte[] bytes = InputStreams.bytes(file, slice.start(), slice.length(), conf);
        Text text = () ->
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), CharsetTrial.strict(UTF_8)));
        // What looks like a byte order mark is one only where the file begins.
        return new CsvContent(scan, slice.start() == 0 ? () -> CsvText.from(text.open()) : text);
    }

    private static Text inMemory(CharBuffer text) {
        return () ->
                CsvText.from(new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining()));
    }
}
