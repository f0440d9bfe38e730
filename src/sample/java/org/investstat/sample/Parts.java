package org.investstat.sample;

import java.util.ArrayList;
import java.util.List;

/** Splits a whole number into parts that add up to it. */
final class Parts {
    private Parts() {}

    /** Parts as the weights say, each at least one; what rounding leaves over goes to the first ones. */
    static List<Integer> of(int whole, int[] weights) {
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        List<Integer> parts = new ArrayList<>();
        int left = whole;
        for (int weight : weights) {
            int part = Math.max(1, (int) (whole * (long) weight / sum));
            parts.add(part);
            left -= part;
        }
        for (int i = 0; left != 0; i = (i + 1) % weights.length) {
            int step = Integer.signum(left);
            if (parts.get(i) + step >= 1) {
                parts.set(i, parts.get(i) + step);
                left -= step;
            }
        }
        return parts;
    }

    /** So many parts of at least one, unequal as visits are. */
    static List<Integer> drawn(int whole, int count, SampleDraws draws) {
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = draws.between(1, 9);
        }
        return of(whole, weights);
    }
}
