package org.investstat.command;

/**
 * What to keep of an output.
 *
 * @param keep so many published runs, the newest; the one that CURRENT names in any case
 */
public record GcRequest(OutputRequest where, int keep, Mode mode) {

    /** How far it goes. */
    public enum Mode {
        REMOVE,
        /** Only tell what would be removed. */
        TELL
    }
}
