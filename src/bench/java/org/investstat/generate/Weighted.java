package org.investstat.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things to choose from, each as often as its weight says. */
final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private double[] upTo = new double[16];

    Weighted<T> add(T thing, double weight) {
        if (things.size() == upTo.length) {
            upTo = Arrays.copyOf(upTo, 2 * upTo.length);
        }
        upTo[things.size()] = total() + weight;
        things.add(thing);
        return this;
    }

    /** A long tail: the n-th thing weighs 1 / (n + head); the smaller the head, the more the first ones have. */
    static <T> Weighted<T> longTail(List<T> ranked, int head) {
        Weighted<T> weighted = new Weighted<>();
        for (int i = 0; i < ranked.size(); i++) {
            weighted.add(ranked.get(i), 1.0 / (i + head));
        }
        return weighted;
    }

    /** @param unit from 0 to before 1 */
    T at(double unit) {
        int found = Arrays.binarySearch(upTo, 0, things.size(), unit * total());
        int place = found >= 0 ? found + 1 : -found - 1;
        return things.get(Math.min(place, things.size() - 1));
    }

    private double total() {
        return things.isEmpty() ? 0 : upTo[things.size() - 1];
    }
}
