package org.investstat.generate;

import java.util.List;

/**
 * Random numbers that follow from a seed, what they are for and a number: any row can be made without those before it.
 * The generator is SplitMix64 (Steele, Lea and Flood, 2014). Floating point is {@link StrictMath} alone, so that every
 * machine draws the same.
 */
final class SyntheticDraws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** What is drawn; each has random numbers of its own. */
    enum Of {
        REGION_RANKS,
        INVESTOR,
        NEW_PROJECT,
        PROJECT,
        STAGES,
        CONTRACT,
        EARLIER_VERSION,
        RATE
    }

    private long state;

    SyntheticDraws(long seed, Of what, long number) {
        state = mix(seed + GAMMA * what.name().hashCode()) ^ mix(number + GAMMA);
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to before 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** From 0 to before the bound. */
    long below(long bound) {
        return Math.floorMod(next(), bound);
    }

    int below(int bound) {
        return (int) below((long) bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }

    /** Of mean 0 and variance 1, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }
}
