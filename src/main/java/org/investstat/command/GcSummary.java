package org.investstat.command;

import java.util.List;
import org.investstat.text.Text;

/**
 * What was removed of an output, or would be.
 *
 * @param pinned the runs that are kept because somebody said so
 * @param spared lines on what else was left, and why
 */
public record GcSummary(List<Removed> removed, List<Pinned> pinned, List<Text> spared) {

    public GcSummary {
        removed = List.copyOf(removed);
        pinned = List.copyOf(pinned);
        spared = List.copyOf(spared);
    }

    /**
     * One run's folder or file.
     *
     * @param why it was not needed
     */
    public record Removed(String place, Text why, long bytes) {}

    /** Of all together. */
    public long bytes() {
        return removed.stream().mapToLong(Removed::bytes).sum();
    }
}
