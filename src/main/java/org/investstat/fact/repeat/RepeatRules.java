package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.reference.Regions;
import org.investstat.text.TextOrder;

/**
 * When two signed projects are suspected to be one: different units or teams, the same investor, and similar amounts,
 * months and names. Not safe for use by several threads, as it remembers the names it has taken apart.
 */
final class RepeatRules {
    /** Chosen on a seeded set; what it is worth on others stands in src/docs/reading-rules.md, which a test holds. */
    static final BigDecimal SIMILAR = new BigDecimal("0.6");
    /** Amounts are alike that differ by at most a fiftieth of the larger: 2.65亿元 is also written as 2.6亿元. */
    private static final long FRACTION = 50;

    private static final long UNIT_MISTAKEN = 10_000;
    private static final int REMEMBERED = 10_000;

    private final Regions regions;
    private final BigDecimal similar;
    private final Map<String, ProjectName> names = new HashMap<>();

    RepeatRules(Regions regions) {
        this(regions, SIMILAR);
    }

    /** @param similar the least similarity of names */
    RepeatRules(Regions regions, BigDecimal similar) {
        this.regions = regions;
        this.similar = similar;
    }

    /** What makes them one project, if it is enough; the cheap questions first. */
    Optional<RepeatPair> compare(SignedProject a, SignedProject b) {
        if (!(alike(a.fen(), b.fen()) || unitMistaken(a.fen(), b.fen())) || !sameInvestor(a, b) || !withinMonth(a, b)) {
            return Optional.empty();
        }
        Optional<Relation> relation = Relation.of(a, b, regions);
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        ProjectName name = name(a, b);
        ProjectName other = name(b, a);
        if (name.marks().differ(other.marks())) {
            return Optional.empty();
        }
        BigDecimal similarity = name.similarity(other);
        if (similarity.compareTo(similar) < 0) {
            return Optional.empty();
        }
        boolean inOrder = TextOrder.compare(a.id(), b.id()) <= 0;
        BigDecimal score = similarity.setScale(4, RoundingMode.HALF_UP);
        return Optional.of(new RepeatPair(inOrder ? a : b, inOrder ? b : a, relation.get(), evidence(a, b), score));
    }

    private static EnumSet<RepeatEvidence> evidence(SignedProject a, SignedProject b) {
        EnumSet<RepeatEvidence> evidence = EnumSet.of(RepeatEvidence.SIMILAR_NAME, RepeatEvidence.NEAR_MONTH);
        evidence.add(alike(a.fen(), b.fen()) ? RepeatEvidence.SAME_AMOUNT : RepeatEvidence.AMOUNT_TIMES_10000);
        if (sameName(a, b)) {
            evidence.add(RepeatEvidence.SAME_INVESTOR_NAME);
        }
        if (sameCode(a, b)) {
            evidence.add(RepeatEvidence.SAME_CREDIT_CODE);
        } else if (a.creditCode() != null && b.creditCode() != null) {
            evidence.add(RepeatEvidence.OTHER_CREDIT_CODE);
        }
        return evidence;
    }

    private static boolean sameInvestor(SignedProject a, SignedProject b) {
        return sameCode(a, b) || sameName(a, b);
    }

    static boolean sameCode(SignedProject a, SignedProject b) {
        return a.creditCode() != null && a.creditCode().equals(b.creditCode());
    }

    private static boolean sameName(SignedProject a, SignedProject b) {
        return !a.investorKey().isEmpty() && a.investorKey().equals(b.investorKey());
    }

    /** Signed at most one calendar month apart: 31 January and 28 February, 15 March and 15 April. */
    static boolean withinMonth(SignedProject a, SignedProject b) {
        return !a.signedOn().isAfter(b.signedOn().plusMonths(1))
                && !b.signedOn().isAfter(a.signedOn().plusMonths(1));
    }

    private static boolean alike(long a, long b) {
        return Math.abs(a - b) <= Math.max(a, b) / FRACTION;
    }

    /** One of them was read in 万元 where 元 was meant, or the like. */
    private static boolean unitMistaken(long a, long b) {
        return Math.min(a, b) > 0 && alike(Math.max(a, b) / UNIT_MISTAKEN, Math.min(a, b));
    }

    /** Equal for projects whose names, marks and amounts are: no pair of them fails for these. */
    Object exactly(SignedProject project) {
        ProjectName name = name(project, Set.of());
        return List.of(name.whole(), name.marks().values(), project.fen());
    }

    /** The name of the first, to be compared with the second. */
    private ProjectName name(SignedProject project, SignedProject with) {
        return name(project, new TreeSet<>(List.of(project.investorKey(), with.investorKey())));
    }

    private ProjectName name(SignedProject project, Set<String> investors) {
        if (names.size() > REMEMBERED) {
            names.clear();
        }
        String name = InvestorNames.compared(project.name());
        return names.computeIfAbsent(investors + name, key -> ProjectName.of(name, investors, regions.places()));
    }
}
