package org.investstat.source.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.investstat.source.csv.CsvPart.Slice;
import org.investstat.source.file.DigestedStream;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.source.file.WatchedStream;

/**
 * One pass over the bytes of a large CSV file before its rows are read.
 *
 * <p>The manifest holds the SHA-256 of the whole file, which cannot be computed in parts; so one task passes over all
 * bytes whatever the reading is like. What else must be known of the whole comes from the same pass: the charset, where
 * the file can be cut, and how many lines stand before each cut. Tasks then read the parts with nothing left to guess.
 */
public final class CsvSurvey {
    private CsvSurvey() {}

    /**
     * The parts of a file, one if it cannot be cut.
     *
     * @param apart bytes of a part
     */
    public static List<CsvPart> parts(InputFile file, Layout layout, int apart, Configuration conf) {
        RecordStarts starts = new RecordStarts(layout.delimiter(), apart);
        try {
            CsvScan scan = scan(file, layout, starts, conf);
            boolean splittable = !file.gzip() && scan.charset().equals(UTF_8.name());
            List<Slice> slices = splittable ? starts.slices() : List.of();
            if (slices.isEmpty()) {
                return List.of(new CsvPart(file, 0, null, scan, null));
            }
            List<CsvPart> parts = new ArrayList<>();
            CsvPart before = null;
            for (Slice slice : slices) {
                parts.add(new CsvPart(file, parts.size(), slice, scan, before));
                before = new CsvPart(file, parts.size() - 1, slice, scan, null);
            }
            return parts;
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        }
    }

    static CsvScan scan(InputFile file, Layout layout, Configuration conf) throws IOException {
        return scan(file, layout, new RecordStarts(layout.delimiter(), Integer.MAX_VALUE), conf);
    }

    private static CsvScan scan(InputFile file, Layout layout, RecordStarts starts, Configuration conf)
            throws IOException {
        try (DigestedStream stored = new DigestedStream(InputStreams.stored(file, conf));
                InputStream content = new Watched(InputStreams.content(file, stored), starts)) {
            String charset =
                    new CharsetDetector(file, layout).ofAll(content, conf).name();
            stored.drain();
            return new CsvScan(stored.count(), stored.sha256(), charset);
        }
    }

    /** Shows the bytes that pass to {@link RecordStarts}. */
    private static final class Watched extends WatchedStream {
        private final RecordStarts starts;

        Watched(InputStream in, RecordStarts starts) {
            super(in);
            this.starts = starts;
        }

        @Override
        protected void passed(byte[] bytes, int offset, int length) {
            starts.feed(bytes, offset, length);
        }
    }
}
