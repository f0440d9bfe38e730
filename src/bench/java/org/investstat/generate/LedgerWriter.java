package org.investstat.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.jspecify.annotations.Nullable;

/** One CSV file of a ledger in the canonical layout: UTF-8, RFC 4180, the header first. Rows are written as they come. */
final class LedgerWriter implements AutoCloseable {
    private final LedgerSchema ledger;
    private final CsvWriter csv;
    private long rows;

    /** @param file is made, with the folders above it */
    LedgerWriter(Path file, LedgerSchema ledger) {
        this.ledger = ledger;
        try {
            Files.createDirectories(file.getParent());
            this.csv = CsvWriter.builder().build(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord(ledger.columns().stream().map(LedgerColumn::name).toList());
    }

    /**
     * Writes one row.
     *
     * @param values in the order of the ledger's columns; null is empty
     */
    void row(@Nullable Object... values) {
        if (values.length != ledger.columns().size()) {
            throw new IllegalArgumentException(values.length + " values for the columns of " + ledger.name());
        }
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? "" : value.toString();
        }
        csv.writeRecord(List.of(texts));
        rows++;
    }

    /** Rows written, the header aside. */
    long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
