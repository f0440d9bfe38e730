package org.investstat.fault;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** How an operation goes wrong. */
enum FaultKind {
    /** Nothing is done, and that is said. */
    FAILS("fails", "connection reset"),
    /** Nothing is done, and nothing but the answer {@code false} says so. */
    REFUSED("returns false", ""),
    /** No answer for a while, then an error; nothing is done. */
    HANGS("hangs", "timed out"),
    /** All is done, but the answer gets lost. */
    UNACKNOWLEDGED("is done, its acknowledgement lost", "acknowledgement lost"),
    /** From here on nothing can be written, while everything else goes on. */
    FULL("finds the disk full", "No space left on device"),
    /** The process ends here: nothing of this and of what follows happens, no clearing up either. */
    KILLED("is where the process is killed", "the process is dead"),
    /** Someone takes the file away right before it. */
    GONE("finds its file gone", ""),
    /** Someone adds to the file right before it. */
    CHANGED("finds its file changed", "");

    /** What befalls the output of a run. */
    static final Set<FaultKind> OF_OUTPUTS = EnumSet.range(FAILS, KILLED);
    /** What befalls its ledgers, which it only reads. */
    static final Set<FaultKind> OF_INPUTS = EnumSet.of(FAILS, HANGS, GONE, CHANGED);

    private static final int PATIENCE_MILLISECONDS = 30;

    private final String words;
    private final String message;

    FaultKind(String words, String message) {
        this.words = words;
        this.message = message;
    }

    /** Whether it can befall the operation. */
    boolean befalls(Operation operation) {
        return switch (this) {
            case REFUSED -> operation.refusable();
            case UNACKNOWLEDGED, KILLED -> operation.changes();
            case FULL -> operation == Operation.CREATE || operation == Operation.WRITE;
            case GONE, CHANGED -> operation == Operation.OPEN || operation == Operation.READ;
            default -> true;
        };
    }

    /** What comes after the operation goes wrong in the same way. */
    boolean lasts() {
        return this == FULL || this == KILLED;
    }

    /** Not the operation is at fault but the file. */
    boolean befallsFile() {
        return this == GONE || this == CHANGED;
    }

    boolean does() {
        return this == UNACKNOWLEDGED;
    }

    /** Of the error; empty where there is none. */
    String message() {
        return message;
    }

    IOException error() {
        if (this == HANGS) {
            try {
                Thread.sleep(PATIENCE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new IOException(message);
    }

    @Override
    public String toString() {
        return words;
    }
}
