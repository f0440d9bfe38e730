package org.investstat.conform;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * The words of one column. The same few thousand units, regions and choices repeat over millions of rows, so each
 * is normalised and read once. Not for several threads at once.
 */
final class Words {
    /** Values that hardly two rows share, and dates, which are quicker read than looked up. */
    private static final Set<Kind> READ_EACH_TIME =
            EnumSet.of(Kind.ID, Kind.NAME, Kind.CREDIT_CODE, Kind.AMOUNT, Kind.SIGNED_AMOUNT, Kind.AREA, Kind.DATE);
    /** So that a column of random texts does not fill the memory. */
    private static final int LIMIT = 10_000;

    private static final int LONGEST = 100;

    private final boolean repeated;
    private final Map<String, String> canonical;
    private final Map<String, Word> known = new HashMap<>();

    /** @param canonical the ledger's own words for values of the column, normalised, and what they mean */
    Words(LedgerColumn column, Map<String, String> canonical) {
        this.repeated = !READ_EACH_TIME.contains(column.kind());
        this.canonical = canonical;
    }

    Word of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return Word.EMPTY;
        }
        if (!repeated) {
            return read(raw);
        }
        Word word = known.get(raw);
        if (word == null) {
            word = read(raw);
            if (known.size() < LIMIT && raw.length() <= LONGEST) {
                known.put(raw, word);
            }
        }
        return word;
    }

    private Word read(String raw) {
        String plain = Normal.text(raw);
        String text = canonical(plain);
        if (text.isEmpty()) {
            return Word.EMPTY;
        }
        return text.equals(plain) ? new Word(text, Normal.written(raw)) : new Word(Normal.text(text), text.strip());
    }

    /** The ledger's own word for a value becomes the canonical one; lists are mapped word by word. */
    private String canonical(String text) {
        if (canonical.isEmpty() || text.isEmpty()) {
            return text;
        }
        if (text.indexOf('|') < 0) {
            return canonical.getOrDefault(text, text);
        }
        return String.join(
                "|",
                ValueReader.words(text).stream()
                        .map(word -> canonical.getOrDefault(word, word))
                        .toList());
    }
}
