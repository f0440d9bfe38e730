package org.investstat.conform;

import org.jspecify.annotations.Nullable;

/** A value as it is written in one column: its normalised text and, once that has been read, what it means there. */
final class Word {
    static final Word EMPTY = new Word("");

    /** @param comparable see {@link Draft#value} */
    record Meaning(Object typed, String comparable) {}

    private final String text;
    private @Nullable Meaning meaning;

    Word(String text) {
        this.text = text;
    }

    String text() {
        return text;
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
