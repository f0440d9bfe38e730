package org.investstat.source.file;

import java.io.Serializable;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.investstat.config.Format;

/**
 * One file of a ledger as it was found.
 *
 * @param path qualified, with scheme
 * @param name what rows and messages show: the path below the input folder, {@code contracts.csv} or
 *     {@code contracts/part-1.csv}
 * @param size in bytes
 * @param modified milliseconds since 1970, as the file system tells
 * @param format never {@link Format#AUTO}
 */
public record InputFile(String path, String name, long size, long modified, Format format) implements Serializable {
    public boolean gzip() {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    public Path hadoopPath() {
        return new Path(path);
    }
}
