package org.investstat.report.bulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a placeholder says about its figure. */
public enum Form {
    /** As printed: {@code 1105.00亿元}. */
    TEXT,
    /** As printed, without zeros at the end: {@code 1105亿元}. */
    SHORT,
    /** The same without its unit. */
    NUMBER,
    /** A number up to ten in words: {@code 两}. */
    WORDS,
    /** All published decimals, without zeros at the end: {@code 53.855亿元}. */
    EXACT,
    /** On the same period last year: {@code 增长12.3%}, {@code 下降1.2个百分点}, {@code 持平}. */
    CHANGE,
    /** The same on the previous period. */
    CHANGE_PREVIOUS,
    /** {@code 4500亿元左右}. */
    TARGET,
    /** The part of the target that is reached: {@code 75.1%}. */
    COMPLETION,
    /** The part of the year that has passed: {@code 96.9%}. */
    SCHEDULE,
    /** Completion beside the time that has passed: {@code 快于序时进度}. */
    PACE,
    /** The largest members with their figures: {@code 广东省32.9%、北京市8.1%}. */
    TOP,
    /** The largest members by name. */
    NAMES;

    private final String word = name().toLowerCase(Locale.ROOT);

    static Optional<Form> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(f -> f.word).toList();
    }

    /** Speaks of several members and is followed by how many. */
    boolean lists() {
        return this == TOP || this == NAMES;
    }

    /** Speaks of a target, which totals of years alone have. */
    public boolean needsTarget() {
        return this == TARGET || this == COMPLETION || this == SCHEDULE || this == PACE;
    }
}
