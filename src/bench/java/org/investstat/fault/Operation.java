package org.investstat.fault;

import java.util.Locale;

/** What a run asks of a file system. */
enum Operation {
    CREATE,
    WRITE,
    CLOSE,
    RENAME,
    DELETE,
    MKDIRS,
    LIST,
    STATUS,
    OPEN,
    READ;

    /** Hadoop answers these with a boolean, which callers like to overlook. */
    boolean refusable() {
        return this == RENAME || this == DELETE || this == MKDIRS;
    }

    /** It leaves something else behind than it found. */
    boolean changes() {
        return ordinal() <= MKDIRS.ordinal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
