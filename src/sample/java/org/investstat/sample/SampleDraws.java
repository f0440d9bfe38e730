package org.investstat.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Random draws for one subject. Each subject has its own seed, so that a change to one part of the sample leaves the
 * draws of the others as they were; {@link Random} because its algorithm is written into the Java specification.
 */
final class SampleDraws {
    private static final long SEED = 520_000L;

    private final Random random;

    SampleDraws(String subject) {
        this.random = new Random(SEED * 31 + subject.hashCode());
    }

    /** One of 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number, both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** About normal: twelve uniform draws, so that no mathematical library decides about the last bit. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** A long-tailed positive number with median 1, cut off so that no single draw makes a total. */
    double longTail(double sigma) {
        double z = normal();
        while (z > 2.7) {
            z = normal();
        }
        return StrictMath.exp(sigma * z);
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(below((int) ChronoUnit.DAYS.between(from, to) + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of the given words, each as likely as its weight says. */
    <T> T pick(List<T> from, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return from.get(i);
            }
        }
        return from.get(from.size() - 1);
    }

    Random random() {
        return random;
    }
}
