package org.investstat.source.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.investstat.source.file.Damage;
import org.investstat.source.file.DigestedStream;
import org.investstat.source.file.FileFact;
import org.investstat.source.file.FilePart;
import org.investstat.source.file.IdAbove;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.source.file.SourceRow;
import org.investstat.source.file.UnpackedBound;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.Problem;
import org.jspecify.annotations.Nullable;

/** One part of a Parquet file as rows of text; at its end the part's fact is reported. */
public final class ParquetRows implements Iterator<SourceRow> {
    private final Iterator<Row> in;
    private final InputFile file;
    private final Layout layout;
    private final int[] positions;
    private final Configuration conf;
    private final InputFacts facts;
    private final int part;
    private final IdAbove ids;
    private final UnpackedBound bound;
    private long read;
    private @Nullable SourceRow next;

    /**
     * @param in the file's columns of the ledger, then the row's number from 0
     * @param positions see {@link ParquetHeader}
     */
    public ParquetRows(
            Iterator<Row> in,
            InputFile file,
            Layout layout,
            int[] positions,
            Configuration conf,
            InputFacts facts,
            int part) {
        this.in = in;
        this.file = file;
        this.layout = layout;
        this.positions = positions;
        this.conf = conf;
        this.facts = facts;
        this.part = part;
        this.bound = new UnpackedBound(file);
        this.ids = new IdAbove(layout.ledger(), layout.columns(), () -> null);
        this.next = advance();
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
        next = advance();
        return row;
    }

    /** The exact text of a value. */
    public static String text(@Nullable Object value, Kind kind) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return FloatingNumbers.text((Number) value, kind);
        }
        return Objects.toString(value, "");
    }

    private @Nullable SourceRow advance() {
        try {
            while (in.hasNext()) {
                SourceRow row = row(in.next());
                if (row != null) {
                    read++;
                    return row;
                }
            }
            finish();
            return null;
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        } catch (Exception e) { // Spark throws a checked exception that its Scala does not declare
            throw asFailure(e);
        }
    }

    private RuntimeException asFailure(Exception e) {
        if (e instanceof SparkThrowable spark
                && Objects.toString(spark.getCondition(), "").startsWith("FAILED_READ_FILE")) {
            return ParquetHeader.unreadable(file, e);
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }

    private @Nullable SourceRow row(Row found) {
        @Nullable String[] values = new @Nullable String[positions.length];
        Problem inexact = null;
        boolean blank = true;
        long line = found.getLong(found.size() - 1) + 1;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                LedgerColumn column = layout.columns().get(i);
                Object read = found.get(positions[i]);
                String value = text(read, column.kind());
                bound.passed(1 + value.length());
                if (value.length() > Damage.MAX_FIELD) {
                    return new SourceRow(file.name(), line, new @Nullable String[values.length], Damage.tooLong(value));
                }
                values[i] = value;
                blank &= Damage.blank(value);
                if (read != null && FloatingNumbers.isBeyondWhole(read)) {
                    inexact = beyondWhole(found, positions[i], column, value, line);
                }
            }
        }
        Problem damage = inexact != null ? inexact : Damage.inValues(layout.columns(), values);
        return blank ? null : new SourceRow(file.name(), line, values, damage, ids.of(values));
    }

    /** An id that may be another's leaves nothing of the file to trust; an amount leaves the other rows. */
    private @Nullable Problem beyondWhole(Row found, int at, LedgerColumn column, String value, long line) {
        if (column.kind() == Kind.ID) {
            throw ParquetHeader.inexactId(file, found.schema().fields()[at].name(), value, line);
        }
        return FloatingNumbers.isExact(column.kind()) ? Damage.inexact(column.name(), value) : null;
    }

    private void finish() throws IOException {
        long size = 0;
        String sha256 = "";
        if (part == 0) {
            try (DigestedStream stored = new DigestedStream(InputStreams.stored(file, conf))) {
                stored.drain();
                size = stored.count();
                sha256 = stored.sha256();
            }
        }
        InputStreams.requireUnchanged(file, conf);
        facts.add(new FilePart(new FileFact(layout.ledger(), file.name(), file.path(), size, sha256, "", read), part));
    }
}
