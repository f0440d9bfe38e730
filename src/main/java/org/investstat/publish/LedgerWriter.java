package org.investstat.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.investstat.table.Failure;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.jspecify.annotations.Nullable;

/** One CSV file of a ledger in the canonical layout: UTF-8, RFC 4180, the header first. Rows are written as they come. */
public final class LedgerWriter implements AutoCloseable {
    private final Storage file;
    private final LedgerSchema ledger;
    private final CsvWriter csv;
    private long rows;

    private LedgerWriter(Storage file, LedgerSchema ledger, CsvWriter csv) {
        this.file = file;
        this.ledger = ledger;
        this.csv = csv;
    }

    static LedgerWriter create(Storage file, LedgerSchema ledger) {
        try {
            OutputStreamWriter out = new OutputStreamWriter(file.newFile(), StandardCharsets.UTF_8);
            LedgerWriter writer =
                    new LedgerWriter(file, ledger, CsvWriter.builder().build(out));
            writer.record(ledger.columns().stream().map(LedgerColumn::name).toList());
            return writer;
        } catch (IOException | UncheckedIOException e) {
            throw Trouble.cannotWrite(file.display(), e);
        }
    }

    /**
     * Writes one row.
     *
     * @param values in the order of the ledger's columns; null is empty
     */
    public void row(@Nullable Object... values) {
        if (values.length != ledger.columns().size()) {
            throw new IllegalArgumentException(values.length + " values for the columns of " + ledger.name());
        }
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? "" : value.toString();
        }
        record(List.of(texts));
        rows++;
    }

    private void record(List<String> values) {
        try {
            csv.writeRecord(values);
        } catch (UncheckedIOException e) {
            throw Trouble.cannotWrite(file.display(), e);
        }
    }

    /** Rows written, the header aside. */
    public long rows() {
        return rows;
    }

    /** @throws Failure {@link org.investstat.table.ExitCode#OUTPUT} */
    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw Trouble.cannotWrite(file.display(), e);
        }
    }
}
