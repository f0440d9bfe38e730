package org.investstat.indicator.definition;

import java.util.List;
import java.util.Locale;

/**
 * How an indicator's value follows from the rows of a period, and all that differs by it: others ask a kind what it is
 * like, not which it is. Its formula is an {@code Evaluator}.
 */
public enum IndicatorKind {
    /** A sum, or a number of rows. */
    ADDITIVE("fact", "measure", "date", "filter", "attribution", "requires"),
    /** The rows in a state at the end of the period, whenever they entered it. */
    STOCK("fact", "measure", "date", "until", "filter", "attribution", "requires"),
    /** The rows whose span, both ends included, meets the period; an empty end is open. */
    OVERLAP("fact", "measure", "date", "until", "filter", "attribution", "requires"),
    /** The number of different values of a column. */
    DISTINCT("fact", "measure", "date", "filter", "attribution", "requires"),
    /** One measure over another; no value where the denominator is 0 or absent. */
    RATIO("numerator", "denominator", "cumulative", "fact", "date", "requires"),
    /** A breakdown member's part of the total of the same region and period. */
    SHARE("of"),
    /** The middle value of a column; of an even number the mean of the two middle ones. */
    MEDIAN("fact", "measure", "date", "filter", "attribution", "requires"),
    /** The change of an additive indicator on the same period last year, in percent. */
    GROWTH("of");

    private final List<String> keys;

    /** @param keys that a definition of the kind may have besides those of all */
    IndicatorKind(String... keys) {
        this.keys = List.of(keys);
    }

    List<String> keys() {
        return keys;
    }

    /** Values of members and of regions add up, and nothing is zero. */
    public boolean isSum() {
        return isBase() || ends();
    }

    /** What ratios, shares and growths are made of. */
    boolean isBase() {
        return this == ADDITIVE;
    }

    /** Made of two measures, one over the other. */
    public boolean isRatio() {
        return this == RATIO;
    }

    /** A part of what {@code of} names. */
    public boolean isPart() {
        return this == SHARE;
    }

    /** Of a period and the one that it is compared with, one figure. */
    public boolean isChange() {
        return this == GROWTH;
    }

    /** Derived from another indicator, which {@code of} names, and of its measure. */
    public boolean isDerived() {
        return isPart() || isChange();
    }

    /** Has a numerator and a denominator to show. */
    public boolean hasSides() {
        return isRatio() || isPart();
    }

    /** Rows have a last day, {@code until}, and a date alone does not place them. */
    public boolean ends() {
        return this == STOCK || isSpan();
    }

    /** Rows count in every period that they meet, and not in the state at its end. */
    public boolean isSpan() {
        return this == OVERLAP;
    }

    /** Sums do not do: the single values of a column are kept. */
    public boolean keepsValues() {
        return this == MEDIAN || tellsApart();
    }

    /** Of texts, where others measure numbers. */
    boolean tellsApart() {
        return this == DISTINCT;
    }

    /** Over everything to date it may fall, where sums, counts, stocks, spans and what they grew by only rise. */
    public boolean canFall() {
        return this == MEDIAN || hasSides();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
