package org.investstat.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.investstat.sample.Days.Span;

/**
 * Finds the totals of the five amount groups on which 2022 and the past year hang. Co-investors carry money across
 * origins, so the totals are solved with the contract's own allocation: each is moved by what its figure still lacks,
 * until nothing is lacking; then all contracts of the group scale with it.
 */
final class Calibration {
    private static final List<String> BROAD_BAY = List.of(Atlas.GUANGDONG, "810000", "820000");
    private static final Span A = Days.span("2022-01-01", "2022-03-22");
    private static final Span B = Days.span("2022-03-23", "2022-12-31");
    private static final Span C = Days.span("2023-01-01", "2023-03-23");

    /** A figure in 万元 that the total of a group has to meet. */
    private record Aim(String group, double wan, Span days, ToDoubleFunction<Deal> part) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("GD-A", 5_360_000, A, d -> d.part(List.of(Atlas.GUANGDONG))),
            new Aim("GD-B", 23_400_000, B, d -> d.part(List.of(Atlas.GUANGDONG))),
            new Aim("GD-C", 6_630_000, C, d -> d.part(List.of(Atlas.GUANGDONG))),
            new Aim("HM-22", 35_840_600, Days.YEAR_2022, d -> d.part(BROAD_BAY)),
            new Aim("EW-22", 87_416_000, Days.YEAR_2022, d -> 1));

    private Calibration() {}

    static void run(List<Deal> deals) {
        Map<String, List<Deal>> groups = new LinkedHashMap<>();
        deals.forEach(
                d -> groups.computeIfAbsent(d.group, g -> new ArrayList<>()).add(d));
        Strata.totals().forEach((group, wan) -> SampleAmounts.assign(groups.get(group), wan));
        Map<String, Double> solved = new LinkedHashMap<>();
        AIMS.forEach(a -> solved.put(a.group, a.wan / 2));
        for (int round = 0; round < 12; round++) {
            solved.forEach((group, wan) -> SampleAmounts.assign(groups.get(group), Math.round(wan)));
            for (Aim aim : AIMS) {
                solved.merge(aim.group, aim.wan - measured(deals, aim), Double::sum);
            }
        }
        solved.forEach((group, wan) -> SampleAmounts.assign(groups.get(group), Math.round(wan)));
    }

    private static double measured(List<Deal> deals, Aim aim) {
        return deals.stream()
                .filter(d -> d.counts() && aim.days.holds(d.signed))
                .mapToDouble(d -> d.amount.doubleValue() * aim.part.applyAsDouble(d))
                .sum();
    }
}
