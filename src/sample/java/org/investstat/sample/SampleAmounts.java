package org.investstat.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a total over deals by their long-tailed weights. Every amount is rounded the way such amounts are agreed, and
 * what the rounding leaves over is spread in steps of 10万元 over many of the larger deals: none balances the sum alone.
 */
final class SampleAmounts {
    private SampleAmounts() {}

    /** @param totalWan 万元; the amounts add up to it exactly */
    static void assign(List<Deal> deals, long totalWan) {
        double weights = deals.stream().mapToDouble(d -> d.weight).sum();
        long[] wan = new long[deals.size()];
        long left = totalWan;
        for (int i = 0; i < wan.length; i++) {
            wan[i] = agreed(totalWan * deals.get(i).weight / weights);
            left -= wan[i];
        }
        spread(deals, wan, left);
        for (int i = 0; i < wan.length; i++) {
            deals.get(i).amount = BigDecimal.valueOf(wan[i]);
        }
        fractions(deals);
    }

    /** Small amounts are agreed to the 10万元, large ones to the 1000万元. */
    private static long agreed(double wan) {
        long grain = wan < 1_000 ? 10 : wan < 5_000 ? 50 : wan < 20_000 ? 100 : wan < 100_000 ? 500 : 1_000;
        return Math.max(grain, Math.round(wan / grain) * grain);
    }

    private static void spread(List<Deal> deals, long[] wan, long left) {
        List<Integer> larger = new ArrayList<>();
        for (int i = 0; i < wan.length; i++) {
            larger.add(i);
        }
        larger.sort(Comparator.comparingDouble((Integer i) -> -deals.get(i).weight));
        List<Integer> takers = larger.subList(wan.length / 10, Math.max(wan.length / 10 + 1, wan.length * 2 / 3));
        long tens = Math.abs(left) / 10;
        long ones = Math.abs(left) % 10;
        for (int k = 0; k < tens; k++) {
            wan[takers.get(k % takers.size())] += 10L * Long.signum(left);
        }
        for (int k = 0; k < ones; k++) {
            wan[takers.get(k % takers.size())] += Long.signum(left);
        }
    }

    /** Here and there two neighbours have a third decimal of 万元, up in one and down in the other. */
    private static void fractions(List<Deal> deals) {
        for (int i = 7; i + 1 < deals.size(); i += 29) {
            BigDecimal fraction = BigDecimal.valueOf(125L + i % 700, 3);
            deals.get(i).amount = deals.get(i).amount.add(fraction);
            deals.get(i + 1).amount = deals.get(i + 1).amount.subtract(fraction);
        }
    }
}
