package org.investstat.sample;

import java.util.Locale;

/** What must become of a row of the sample. */
enum SampleFate {
    ACCEPTED,
    REJECTED,
    FUTURE,
    DUPLICATE,
    SUPERSEDED,
    /** Blank records are no rows. */
    BLANK;

    static SampleFate of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
