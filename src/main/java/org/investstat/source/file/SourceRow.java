package org.investstat.source.file;

import java.io.Serializable;
import org.investstat.table.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One record of a ledger as it was written, before anything is made of it.
 *
 * @param file the file's {@link InputFile#name()}
 * @param line of the record's first character, header = 1; in Parquet the row's number from 1
 * @param values raw text in the ledger's column order; null where the file has no such column, "" where a value is empty;
 *     all null where the record could not be cut into its fields
 * @param above the id that stands above this row's, which is blank; null where lines do not belong together
 * @param damage why the record is rejected as a whole; null for a sound one
 */
public record SourceRow(
        String file,
        long line,
        @Nullable String[] values,
        @Nullable Problem damage,
        @Nullable String above) implements Serializable {

    /** A row that is read by itself. */
    public SourceRow(String file, long line, @Nullable String[] values, @Nullable Problem damage) {
        this(file, line, values, damage, null);
    }

    /** The raw text of a column, null where the file has no such column or the record could not be cut. */
    public @Nullable String value(int column) {
        return values[column];
    }
}
