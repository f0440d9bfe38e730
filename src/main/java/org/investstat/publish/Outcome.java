package org.investstat.publish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a run ended. */
public enum Outcome {
    /**
     * Whole, and about to move the pointer: a run found like this, and not named by CURRENT, was killed right there and
     * never seen by anyone.
     */
    PUBLISHING,
    /** It is, or once was, what CURRENT names. */
    PUBLISHED,
    /** A dry run: all checks held, nothing was to be published. */
    CHECKED,
    FAILED,
    INTERRUPTED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Outcome named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
