package org.investstat.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.investstat.generate.Contract.Line;
import org.jspecify.annotations.Nullable;

/** Every contract by its number. Remembers the last project, so quickest in ascending order; not for several threads. */
final class Contracts {
    /** Logarithm of the median, 30 million yuan, and its deviation; in 万元. */
    private static final double LOG_MEDIAN = 8.0;

    private static final double LOG_DEVIATION = 1.5;
    private static final double LARGEST = 3_000_000;
    private static final int LONGEST_PROJECT = 400;
    private static final int SLOWEST_REPORT = 20;
    private static final int YI_DIGITS = 6;
    private static final Weighted<String> TYPES =
            new Weighted<String>().add("formal", 80).add("framework", 16).add("unspecified", 4);
    /** 1.3 investors a contract. */
    private static final Weighted<Integer> LINES = new Weighted<Integer>()
            .add(0, 2)
            .add(1, 75)
            .add(2, 17)
            .add(3, 4)
            .add(4, 1)
            .add(5, 1);

    private final Extent extent;
    private final SyntheticProjects projects;
    private final SyntheticInvestors investors;
    private @Nullable Project last;
    private long lastNumber = -1;

    Contracts(Extent extent, SyntheticProjects projects, SyntheticInvestors investors) {
        this.extent = extent;
        this.projects = projects;
        this.investors = investors;
    }

    Contract contract(long number) {
        Project project = project(projects.of(number));
        SyntheticDraws draws = new SyntheticDraws(extent.seed(), SyntheticDraws.Of.CONTRACT, number);
        LocalDate signed = projects.begins(number) ? project.begins() : later(project.begins(), LONGEST_PROJECT, draws);
        List<Line> lines = lines(draws);
        double wan = StrictMath.min(LARGEST, StrictMath.exp(LOG_MEDIAN + LOG_DEVIATION * draws.normal()));
        boolean yi = wan >= 10_000 && draws.chance(30);
        return new Contract(
                Ids.of("HT", number),
                project,
                TYPES.at(draws.unit()),
                signed,
                yi ? cut(wan / 10_000, YI_DIGITS) : cut(wan, 2),
                yi ? Contract.YI : Contract.WAN,
                draws.chance(2) ? Rates.CURRENCY : Contract.CNY,
                draws.chance(3) ? "terminated" : "effective",
                project.event() != null && draws.chance(20) ? signed.getYear() + "集中签约" : null,
                project.channel() != null && draws.chance(10) ? "以商招商" : null,
                later(signed, SLOWEST_REPORT, draws),
                lines);
    }

    private static BigDecimal cut(double value, int digits) {
        return BigDecimal.valueOf((long) (value * StrictMath.pow(10, digits)) + 1, digits);
    }

    private Project project(long number) {
        Project known = last;
        if (known == null || lastNumber != number) {
            known = projects.project(number);
            last = known;
            lastNumber = number;
        }
        return known;
    }

    /** A day from this one on, at most so many days later, and not after the as-of date. */
    private LocalDate later(LocalDate from, int days, SyntheticDraws draws) {
        long left = Math.min(days, ChronoUnit.DAYS.between(from, extent.asOf()));
        return from.plusDays(draws.below(left + 1));
    }

    private List<Line> lines(SyntheticDraws draws) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (int wanted = LINES.at(draws.unit()); numbers.size() < wanted; ) {
            double unit = draws.unit();
            numbers.add((long) (extent.investors() * unit * unit));
        }
        boolean given = numbers.size() > 1 && draws.chance(70);
        boolean flagged = draws.chance(60);
        int left = 100;
        List<Line> lines = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            // Each later line keeps at least one percent; the last has what is left.
            int later = numbers.size() - lines.size() - 1;
            Integer share = given ? (Integer) (later == 0 ? left : 1 + draws.below(left - later)) : null;
            left -= share == null ? 0 : share;
            String isLead = flagged ? lines.isEmpty() ? "y" : "n" : null;
            lines.add(new Line(investors.investor(number), share, isLead));
        }
        return lines;
    }
}
