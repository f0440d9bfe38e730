package org.investstat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.hadoop.conf.Configuration;

/**
 * What one pass over all bytes of a CSV file tells before its first row is handed on.
 *
 * @param size bytes as stored
 * @param sha256 of these bytes
 */
record CsvScan(long size, String sha256, Charset charset) {

    static CsvScan of(InputFile file, Layout layout, Configuration conf) throws IOException {
        try (DigestedStream stored = new DigestedStream(InputStreams.stored(file, conf));
                InputStream content = InputStreams.content(file, stored)) {
            Charset charset = new CharsetDetector(file, layout).ofAll(content, conf);
            stored.drain();
            return new CsvScan(stored.count(), stored.sha256(), charset);
        }
    }
}
