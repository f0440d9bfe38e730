package org.investstat.publish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a run ended. */
public enum Outcome {
    /** At work; a process that was killed says so for ever. */
    RUNNING,
    /**
     * Whole, and about to move the pointer: a run found like this, and not named by CURRENT, was killed right there and
     * never seen by anyone.
     */
    PUBLISHING,
    /** It is, or once was, what CURRENT names. */
    PUBLISHED,
    /** Whole and verified, and CURRENT was left alone. */
    PUBLISHED_BESIDE,
    /** A dry run: all checks held, nothing was to be published. */
    CHECKED,
    /** A command that neither publishes nor checks did what it was asked for. */
    DONE,
    FAILED,
    INTERRUPTED;

    /** Whether people may have read it: its folder is never changed again. */
    public boolean published() {
        return this == PUBLISHED || this == PUBLISHED_BESIDE;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Outcome named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
