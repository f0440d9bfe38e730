package org.investstat.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a contract's money over its investors in 分 by largest remainder (facts rule 3), so that the parts always sum to
 * the whole. Ties go to the earlier line; lines come sorted by investor id.
 */
public final class Allocation {
    /** Decimals that a share keeps. */
    private static final int SHARE_SCALE = 12;

    /** The share of who takes all. */
    static final BigDecimal WHOLE = BigDecimal.ONE.setScale(SHARE_SCALE);

    private static final BigInteger ONE = BigInteger.TEN.pow(SHARE_SCALE);

    private Allocation() {}

    /**
     * Relative weights of the lines.
     *
     * @param shares as given, null where empty: all empty means equal parts, some empty share the rest equally
     * @return whole numbers of which at least one is positive
     */
    public static List<BigInteger> weights(List<@Nullable BigDecimal> shares) {
        BigInteger given = BigInteger.ZERO;
        int empty = 0;
        for (@Nullable BigDecimal share : shares) {
            if (share == null) {
                empty++;
            } else {
                given = given.add(scaled(share));
            }
        }
        BigInteger rest = ONE.subtract(given).max(BigInteger.ZERO);
        BigInteger parts = BigInteger.valueOf(Math.max(empty, 1));
        List<BigInteger> weights = new ArrayList<>(shares.size());
        for (@Nullable BigDecimal share : shares) {
            // Everything times the number of empty shares, so that their equal parts of the rest stay whole.
            weights.add(share == null ? rest : scaled(share).multiply(parts));
        }
        return weights;
    }

    private static BigInteger scaled(BigDecimal share) {
        return share.setScale(SHARE_SCALE).unscaledValue();
    }

    /** Each line's part of the whole, rounded. */
    public static List<BigDecimal> shares(List<BigInteger> weights) {
        BigDecimal sum = new BigDecimal(sum(weights));
        return weights.stream()
                .map(weight -> new BigDecimal(weight).divide(sum, SHARE_SCALE, RoundingMode.HALF_UP))
                .toList();
    }

    private static BigInteger sum(List<BigInteger> weights) {
        return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The parts of {@code fen} in proportion to the weights; a negative amount is split by its absolute value. */
    public static long[] split(long fen, List<BigInteger> weights) {
        BigInteger whole = BigInteger.valueOf(Math.abs(fen));
        BigInteger sum = sum(weights);
        int lines = weights.size();
        long[] parts = new long[lines];
        BigInteger[] remainders = new BigInteger[lines];
        long left = Math.abs(fen);
        for (int i = 0; i < lines; i++) {
            BigInteger[] quota = whole.multiply(weights.get(i)).divideAndRemainder(sum);
            parts[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= parts[i];
        }
        largest(remainders, left).forEach(line -> parts[line]++);
        if (fen < 0) {
            for (int i = 0; i < lines; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    /** The lines of the largest remainders, so many of them; of equal ones the earlier. */
    private static IntStream largest(BigInteger[] remainders, long lines) {
        return lines == 0
                ? IntStream.empty()
                : IntStream.range(0, remainders.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer line) -> remainders[line], Comparator.reverseOrder()))
                        .limit(lines)
                        .mapToInt(Integer::intValue);
    }

    /**
     * The line of the lead investor (facts rule 4): flagged as lead (of several the largest share), else the largest
     * share, else the first line.
     */
    public static int lead(List<BigInteger> weights, List<Boolean> flags) {
        boolean flagged = flags.contains(true);
        int best = -1;
        for (int i = 0; i < weights.size(); i++) {
            boolean candidate = !flagged || flags.get(i);
            if (candidate && (best < 0 || weights.get(i).compareTo(weights.get(best)) > 0)) {
                best = i;
            }
        }
        return best;
    }
}
