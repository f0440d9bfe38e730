package org.investstat.indicator.cell;

import java.io.Serializable;

/**
 * Values of cells with their frequencies, as parallel lists.
 *
 * @param values numbers, or codes of texts
 */
public record BagEntries(long[] keys, long[] values, long[] counts) implements Serializable {
    int size() {
        return keys.length;
    }
}
