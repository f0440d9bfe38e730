package org.investstat.source.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.investstat.source.csv.CsvRecords.Found;
import org.investstat.source.file.Damage;
import org.investstat.source.file.FileFact;
import org.investstat.source.file.FilePart;
import org.investstat.source.file.IdAbove;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.source.file.SourceRow;
import org.investstat.table.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file or of one part of it, read as they are asked for; at their end the part's fact is reported. */
public final class CsvRows implements Iterator<SourceRow>, Closeable {
    private final CsvPart part;
    private final InputFile file;
    private final Layout layout;
    private final Configuration conf;
    private final InputFacts facts;
    private final CsvScan scan;
    private final CsvRecords records;
    private final int width;
    private final int[] positions;
    private final IdAbove ids;
    private long read;
    private @Nullable SourceRow next;

    /** @param inMemory bytes of text that may be held in memory */
    public CsvRows(CsvPart part, Layout layout, int inMemory, Configuration conf, InputFacts facts) {
        this.part = part;
        this.file = part.file();
        this.layout = layout;
        this.conf = conf;
        this.facts = facts;
        try {
            CsvContent content = CsvContent.of(part, layout, inMemory, conf);
            this.scan = content.scan();
            this.records = new CsvRecords(file, content.text(), layout.delimiter());
            List<String> header = part.number() == 0
                    ? CsvHeader.checked(file, layout, records.next())
                    : CsvHeader.read(file, layout, conf);
            this.width = header.size();
            this.positions = layout.positions(header);
            this.ids =
                    new IdAbove(layout.ledger(), layout.columns(), () -> lastId(part.before(), layout, inMemory, conf));
            this.next = advance();
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        }
    }

    /**
     * Read once more, and only where a part begins with a line that has no id. One part back: no contract has lines for
     * millions of bytes.
     */
    private static @Nullable String lastId(@Nullable CsvPart part, Layout layout, int inMemory, Configuration conf) {
        if (part == null) {
            return null;
        }
        try (CsvRows rows = new CsvRows(part, layout, inMemory, conf, new InputFacts())) {
            rows.forEachRemaining(row -> {});
            return rows.ids.last();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = advance();
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        }
        return row;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        }
    }

    private @Nullable SourceRow advance() throws IOException {
        for (Found found = records.next(); found != null; found = records.next()) {
            if (found.broken() != null || !blank(found.fields())) {
                read++;
                return row(found);
            }
        }
        finish();
        return null;
    }

    private static boolean blank(List<String> fields) {
        for (String field : fields) {
            if (!Damage.blank(field)) {
                return false;
            }
        }
        return true;
    }

    private void finish() throws IOException {
        close();
        InputStreams.requireUnchanged(file, conf);
        FileFact fact = new FileFact(
                layout.ledger(), file.name(), file.path(), scan.size(), scan.sha256(), scan.charset(), read);
        facts.add(new FilePart(fact, part.number()));
    }

    private SourceRow row(Found found) {
        @Nullable String[] values = new @Nullable String[positions.length];
        List<String> fields = found.fields();
        Problem damage = found.broken();
        if (damage == null && fields.size() != width) {
            String record = String.join(String.valueOf(layout.delimiter()), fields);
            damage = Damage.fieldCount(record, fields.size(), width);
        }
        if (damage == null) {
            for (int i = 0; i < positions.length; i++) {
                values[i] = positions[i] < 0 ? null : fields.get(positions[i]);
            }
            damage = Damage.inValues(layout.columns(), values);
        }
        String above = null;
        if (damage == null) {
            above = ids.of(values);
        } else {
            ids.lost();
        }
        return new SourceRow(file.name(), part.linesBefore() + found.line(), values, damage, above);
    }
}
