package org.investstat.source.csv;

import java.util.ArrayList;
import java.util.List;
import org.investstat.source.csv.CsvPart.Slice;
import org.investstat.source.file.Damage;

/**
 * Finds where a CSV file can be cut between records, and the lines before each cut, while its bytes pass. A cut is never
 * inside quotes, so quoted newlines do no harm. A file with a record that the parser would have to give up, or of
 * another charset than UTF-8, cannot be cut.
 */
final class RecordStarts {
    /** Longer records are left to the parser, which may refuse them. */
    private static final long LONGEST = Damage.MAX_FIELD;

    private static final int[] MARK = {0xef, 0xbb, 0xbf};

    private enum Within {
        START_OF_FIELD,
        PLAIN_FIELD,
        QUOTES,
        /** After a quote inside quotes: the field's end, or one half of a quote written twice. */
        CLOSED_QUOTES
    }

    private record Start(long at, long lines) {}

    private final int delimiter;
    private final int apart;
    private final List<Start> starts = new ArrayList<>();
    private Within within = Within.START_OF_FIELD;
    private boolean betweenRecords = true;
    private boolean cutting = true;
    private int before;
    private long at;
    private long record;
    private long lines;

    /** @param apart bytes from one cut to the next, at least */
    RecordStarts(char delimiter, int apart) {
        this.delimiter = delimiter;
        this.apart = apart;
    }

    void feed(byte[] bytes, int offset, int length) {
        int last = before;
        for (int i = 0; i < length; i++) {
            int b = bytes[offset + i];
            boolean lineEnd = b == '\n' || b == '\r';
            // Most bytes change nothing.
            if (lineEnd || within != Within.PLAIN_FIELD || b == delimiter) {
                step(b, lineEnd, b == '\n' && last == '\r', at + i);
            }
            last = b;
        }
        before = last;
        at += length;
    }

    private void step(int b, boolean lineEnd, boolean endsCrLf, long here) {
        if (here < MARK.length && (b & 0xff) == MARK[(int) here]) {
            return;
        }
        if (betweenRecords && !endsCrLf) {
            begin(here);
        }
        if (lineEnd && !endsCrLf) {
            lines++;
        }
        switch (within) {
            case QUOTES -> within = b == '"' ? Within.CLOSED_QUOTES : Within.QUOTES;
            case START_OF_FIELD -> within = b == '"' ? Within.QUOTES : unquoted(b, lineEnd);
            case PLAIN_FIELD -> within = unquoted(b, lineEnd);
            case CLOSED_QUOTES -> {
                cutting &= lineEnd || b == delimiter || b == '"';
                within = b == '"' ? Within.QUOTES : unquoted(b, lineEnd);
            }
        }
    }

    private void begin(long here) {
        betweenRecords = false;
        cutting &= here - record <= LONGEST;
        record = here;
        if (starts.isEmpty()) {
            starts.add(new Start(0, 0));
        } else if (here - starts.get(starts.size() - 1).at() >= apart) {
            starts.add(new Start(here, lines));
        }
    }

    private Within unquoted(int b, boolean lineEnd) {
        betweenRecords = lineEnd;
        return lineEnd || b == delimiter ? Within.START_OF_FIELD : Within.PLAIN_FIELD;
    }

    /** The whole file in slices, after all of its bytes; none where it cannot be cut. */
    List<Slice> slices() {
        boolean cut = cutting && within != Within.QUOTES && at - record <= LONGEST && delimiter < 0x80;
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; cut && i < starts.size(); i++) {
            Start start = starts.get(i);
            long end = i + 1 < starts.size() ? starts.get(i + 1).at() : at;
            slices.add(new Slice(start.at(), (int) (end - start.at()), start.lines()));
        }
        return slices;
    }
}
