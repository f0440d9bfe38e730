package org.investstat.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Seconds of the same work, again and again. */
final class Measured {
    private final List<Double> seconds = new ArrayList<>();

    void add(double more) {
        seconds.add(more);
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    List<Double> all() {
        return Collections.unmodifiableList(seconds);
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double least() {
        return Collections.min(seconds);
    }

    double most() {
        return Collections.max(seconds);
    }

    /** Median, and from the least to the most; a dash where nothing was measured. */
    String text() {
        return isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(), least(), most());
    }

    /** How many times as long as another; a dash where either was not measured. */
    String over(Measured other) {
        return isEmpty() || other.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", median() / other.median());
    }
}
