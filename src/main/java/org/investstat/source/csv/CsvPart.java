package org.investstat.source.csv;

import java.io.Serializable;
import org.investstat.source.file.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What one task reads of a CSV file.
 *
 * @param number from 0
 * @param slice the part's own records; null for the whole file
 * @param before the part before it; null for the first
 * @param scan null for a file that nobody has looked through yet
 */
public record CsvPart(
        InputFile file,
        int number,
        @Nullable Slice slice,
        @Nullable CsvScan scan,
        @Nullable CsvPart before) implements Serializable {

    /**
     * Whole records that follow one another.
     *
     * @param start byte of the first one's first character
     * @param length in bytes
     * @param lines of the file before them
     */
    record Slice(long start, int length, long lines) implements Serializable {}

    public static CsvPart whole(InputFile file) {
        return new CsvPart(file, 0, null, null, null);
    }

    long linesBefore() {
        return slice == null ? 0 : slice.lines();
    }
}
