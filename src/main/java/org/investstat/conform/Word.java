package org.investstat.conform;

import org.jspecify.annotations.Nullable;

/** A value as it is written in one column: its normalised text and, once that has been read, what it means there. */
final class Word {
    static final Word EMPTY = new Word("", "");

    /** @param comparable see {@link Draft#value} */
    record Meaning(Object typed, String comparable) {}

    private final String text;
    private final String written;
    private @Nullable Meaning meaning;

    Word(String text, String written) {
        this.text = text;
        this.written = written;
    }

    String text() {
        return text;
    }

    /** What is published of a name: as it is in the file, or the configuration's word for it. */
    String written() {
        return written;
    }

    /** Null until the word has been read, and for one that cannot be read or calls for a note. */
    @Nullable
    Meaning meaning() {
        return meaning;
    }

    void means(@Nullable Meaning read) {
        meaning = read;
    }
}
