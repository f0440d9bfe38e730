package org.investstat.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a ledger, its cells in the order of the ledger's schema, and its fate. */
record SampleRow(
        List<String> cells, SampleFate fate, @Nullable Plant plant) {

    /**
     * Why the row is planted.
     *
     * @param at the column at fault, empty where it is the row as a whole
     * @param file the file of a folder, empty for a ledger of one file
     */
    record Plant(String at, String file, String zh, String en) {}

    static SampleRow accepted(List<String> cells) {
        return new SampleRow(cells, SampleFate.ACCEPTED, null);
    }

    static SampleRow of(SampleFate fate, List<String> cells) {
        return new SampleRow(cells, fate, null);
    }
}
