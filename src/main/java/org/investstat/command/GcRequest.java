package org.investstat.command;

import java.time.Duration;

/**
 * What to keep of an output.
 *
 * @param keep so many published runs, the newest; the one that CURRENT names in any case
 * @param minAge so long readers may have a run open that CURRENT names no more
 */
public record GcRequest(OutputRequest where, int keep, Duration minAge, Mode mode) {

    /** How far it goes. */
    public enum Mode {
        REMOVE,
        /** Only tell what would be removed. */
        TELL
    }
}
