package org.investstat.source.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.investstat.source.file.Damage;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.table.Problem;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The records of one CSV text (RFC 4180), streaming; empty lines are passed over.
 *
 * <p>A record whose quotes do not balance would swallow what follows it, up to the end of the file. Only its first line
 * is given up: the text is opened again and read on from the line after it.
 */
final class CsvRecords implements Closeable {
    private static final int MAX_BROKEN = 100;
    private static final int MAX_RECORD = 8 * Damage.MAX_FIELD;
    /** So that the parser's read-ahead does not count against the longest field. */
    private static final int MAX_BUFFER = Damage.MAX_FIELD + (1 << 14);

    /** One record; a broken one has its first line as its only field. Lines count from the beginning of the text. */
    record Found(long line, List<String> fields, @Nullable Problem broken) {}

    private final InputFile file;
    private final CsvContent.Text text;
    private final char delimiter;
    private Handler handler = new Handler();
    private CsvReader<List<String>> parser;
    private Iterator<List<String>> records;
    /** Lines before the parser's first one. */
    private long before;

    private int broken;

    CsvRecords(InputFile file, CsvContent.Text text, char delimiter) throws IOException {
        this.file = file;
        this.text = text;
        this.delimiter = delimiter;
        this.parser = parser(text.open(), handler);
        this.records = parser.iterator();
    }

    /** The next record, null at the end. */
    @Nullable
    Found next() throws IOException {
        try {
            return records.hasNext() ? new Found(before + handler.line(), records.next(), null) : null;
        } catch (UncheckedIOException e) {
            throw InputStreams.unreadable(file, Objects.requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e;
            }
            return giveUpLine(before + handler.line());
        }
    }

    private Found giveUpLine(long line) throws IOException {
        parser.close();
        if (++broken > MAX_BROKEN) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of(
                                    "{0} 第 {1} 行：引号不成对的行超过 {2} 行；请按 RFC 4180 重新导出该文件",
                                    "{0} line {1}: more than {2} lines have unbalanced quotes; export the file again as RFC 4180")
                            .with(file.name(), line, MAX_BROKEN));
        }
        BufferedReader rest = text.open();
        CsvText.skipLines(rest, line - 1);
        CsvText.Line given = CsvText.readLine(rest);
        before = line;
        handler = new Handler();
        parser = parser(rest, handler);
        records = parser.iterator();
        boolean quote = given.length() <= Damage.MAX_FIELD;
        Problem problem = quote ? Damage.unbalancedQuote(given.start()) : Damage.tooLong(given.start());
        return new Found(line, List.of(given.start()), problem);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private CsvReader<List<String>> parser(BufferedReader text, Handler handler) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_BUFFER)
                .build(handler, text);
    }

    /** Knows the line of a record that the parser could not finish. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<List<String>> {
        private List<String> fields = new ArrayList<>();
        private long characters;

        long line() {
            return getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields = new ArrayList<>(fields.size());
            characters = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            characters += length + 1;
            if (length > Damage.MAX_FIELD || characters > MAX_RECORD) {
                throw new CsvParseException("record too long");
            }
            fields.add(new String(buffer, offset, length));
        }

        @Override
        protected List<String> buildRecord() {
            return fields;
        }
    }
}
