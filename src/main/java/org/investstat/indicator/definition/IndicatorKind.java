package org.investstat.indicator.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an indicator's value follows from the rows of a period. */
public enum IndicatorKind {
    /** A sum, or a number of rows. */
    ADDITIVE,
    /** The rows in a state at the end of the period, whenever they entered it. */
    STOCK,
    /** The rows whose span, both ends included, meets the period; an empty end is open. */
    OVERLAP,
    /** The number of different values of a column. */
    DISTINCT,
    /** One measure over another; no value where the denominator is 0 or absent. */
    RATIO,
    /** A breakdown member's part of the total of the same region and period. */
    SHARE,
    /** The middle value of a column; of an even number the mean of the two middle ones. */
    MEDIAN,
    /** The change of an additive indicator on the same period last year, in percent. */
    GROWTH;

    /** Values of members and of regions add up, and nothing is zero. */
    public boolean isSum() {
        return this == ADDITIVE || this == STOCK || this == OVERLAP;
    }

    /** Made of two measures, one over the other. */
    public boolean isRatio() {
        return this == RATIO;
    }

    /** A part of what {@code of} names. */
    public boolean isPart() {
        return this == SHARE;
    }

    /** Over everything to date it may fall, where sums, counts, stocks, spans and what they grew by only rise. */
    public boolean canFall() {
        return this == RATIO || this == SHARE || this == MEDIAN;
    }

    /** Derived from another indicator, which {@code of} names. */
    boolean isDerived() {
        return this == SHARE || this == GROWTH;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(IndicatorKind::id).toList();
    }
}
