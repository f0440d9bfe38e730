package org.investstat.fact.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.table.LedgerDifference;
import org.jspecify.annotations.Nullable;

/** One project in the ledgers of one half month, compared pair by pair. */
final class ProjectComparison {
    /** Within one part in so many a factor of 10^4 or 10^8 is taken for a wrong unit. */
    private static final BigDecimal CLOSENESS = BigDecimal.valueOf(1000);

    private static final List<BigDecimal> UNIT_FACTORS = List.of(BigDecimal.TEN.pow(4), BigDecimal.TEN.pow(8));

    /** What the projects ledger says of it: nothing but the id where it lacks it. */
    record Project(String id, Optional<String> name, Optional<String> region, Optional<String> team) {}

    /** Its row in one ledger; the amount is yuan. */
    record Entry(
            Submitter submitter,
            @Nullable BigDecimal amount,
            @Nullable String stage,
            String file,
            long line) {}

    /**
     * Ledger A against the upper ledger B.
     *
     * @param b null where no upper ledger was submitted: the row of A is compared with nothing
     * @param inA null where A lacks the project
     * @param inB null where B lacks it
     */
    record Compared(
            Submitter a,
            @Nullable Submitter b,
            @Nullable Entry inA,
            @Nullable Entry inB,
            List<LedgerDifference> differences) {}

    private ProjectComparison() {}

    /**
     * Every row once as A, and once for each ledger that ought to hold the project and lacks it.
     *
     * @param entries of the project, at most one a submitter
     */
    static List<Compared> of(String halfMonth, Project project, List<Entry> entries, Pairing pairing) {
        NavigableMap<Submitter, Entry> held = new TreeMap<>();
        entries.forEach(entry -> held.put(entry.submitter(), entry));
        List<Compared> all = new ArrayList<>();
        for (Entry entry : held.values()) {
            Submitter b = pairing.upper(halfMonth, entry.submitter(), project.region())
                    .orElse(null);
            all.add(compared(entry, b, b == null ? null : held.get(b)));
        }
        project.region()
                .ifPresent(region -> pairing.responsible(halfMonth, region, project.team()).stream()
                        .filter(a -> !held.containsKey(a))
                        .forEach(a -> pairing.upper(halfMonth, a, project.region())
                                .filter(held::containsKey)
                                .ifPresent(b -> all.add(
                                        new Compared(a, b, null, held.get(b), List.of(LedgerDifference.ONLY_IN_B))))));
        return all;
    }

    private static Compared compared(Entry inA, @Nullable Submitter b, @Nullable Entry inB) {
        if (b == null) {
            return new Compared(inA.submitter(), null, inA, null, List.of());
        }
        List<LedgerDifference> differences = inB == null ? List.of(LedgerDifference.ONLY_IN_A) : differences(inA, inB);
        return new Compared(inA.submitter(), b, inA, inB, differences);
    }

    private static List<LedgerDifference> differences(Entry inA, Entry inB) {
        List<LedgerDifference> found = new ArrayList<>();
        if (!sameAmount(inA.amount(), inB.amount())) {
            boolean unit = unitFactor(inA.amount(), inB.amount()).isPresent();
            found.add(unit ? LedgerDifference.UNIT_SUSPECTED : LedgerDifference.AMOUNT_DIFFERS);
        }
        if (inA.stage() != null && inB.stage() != null && !Objects.equals(inA.stage(), inB.stage())) {
            found.add(LedgerDifference.STAGE_DIFFERS);
        }
        return found;
    }

    private static boolean sameAmount(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return left.compareTo(right) == 0;
    }

    /** 10^4 or 10^8 where one amount is about so many times the other. */
    static Optional<BigDecimal> unitFactor(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null || left.signum() == 0 || right.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal smaller = left.min(right);
        BigDecimal larger = left.max(right);
        return UNIT_FACTORS.stream()
                .filter(factor -> {
                    BigDecimal expected = smaller.multiply(factor);
                    BigDecimal off = larger.subtract(expected).abs();
                    return off.multiply(CLOSENESS).compareTo(expected) <= 0;
                })
                .findFirst();
    }
}
