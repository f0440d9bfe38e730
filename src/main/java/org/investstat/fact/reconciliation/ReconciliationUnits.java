package org.investstat.fact.reconciliation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.investstat.reference.Regions;
import org.investstat.rows.Rows;
import org.investstat.table.HalfMonth;
import org.investstat.table.LedgerDifference;
import org.investstat.table.LedgerLevel;
import org.investstat.table.OutputTables;
import org.jspecify.annotations.Nullable;

/** Rows of {@link OutputTables#RECONCILIATION_UNITS}: who submitted when, and how far it agrees. */
public final class ReconciliationUnits {
    private static final int DECIMALS = 6;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final SubmittedLedgers ledgers;
    private final Pairing pairing;
    private final LocalDate asOf;
    private final int submissionDays;
    private final Map<Ledger, Tally> tallies = new HashMap<>();

    /** The ledger that a submitter owes for a half month. */
    private record Ledger(HalfMonth halfMonth, Submitter submitter) {}

    /** Projects of all pairs that a ledger takes part in. */
    private record Tally(
            long compared, long matched, long onlyHere, long onlyThere, long amount, long unit, long stage) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    compared + other.compared,
                    matched + other.matched,
                    onlyHere + other.onlyHere,
                    onlyThere + other.onlyThere,
                    amount + other.amount,
                    unit + other.unit,
                    stage + other.stage);
        }

        Tally seenFromB() {
            return new Tally(compared, matched, onlyThere, onlyHere, amount, unit, stage);
        }

        @Nullable
        BigDecimal rate() {
            return compared == 0 ? null : percent(BigInteger.valueOf(matched), BigInteger.valueOf(compared));
        }

        /** In percentage points, from the exact rates. */
        @Nullable
        BigDecimal changeFrom(Tally earlier) {
            if (compared == 0 || earlier.compared == 0) {
                return null;
            }
            BigInteger now = BigInteger.valueOf(matched).multiply(BigInteger.valueOf(earlier.compared));
            BigInteger then = BigInteger.valueOf(earlier.matched).multiply(BigInteger.valueOf(compared));
            BigInteger both = BigInteger.valueOf(compared).multiply(BigInteger.valueOf(earlier.compared));
            return percent(now.subtract(then), both);
        }

        private static BigDecimal percent(BigInteger part, BigInteger whole) {
            return new BigDecimal(part.multiply(HUNDRED)).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    private ReconciliationUnits(SubmittedLedgers ledgers, Pairing pairing, LocalDate asOf, int submissionDays) {
        this.ledgers = ledgers;
        this.pairing = pairing;
        this.asOf = asOf;
        this.submissionDays = submissionDays;
    }

    /**
     * The rows, on the driver.
     *
     * @param counts of {@link Reconciliation#counts}
     * @param submissionDays a ledger is due so many days after the end of its half month
     */
    public static Rows rows(
            SubmittedLedgers ledgers, Rows counts, Regions regions, LocalDate asOf, int submissionDays) {
        ReconciliationUnits units =
                new ReconciliationUnits(ledgers, new Pairing(ledgers, regions), asOf, submissionDays);
        counts.collectAsList().forEach(units::tally);
        return Rows.ofList(
                units.rows().stream().map(RowFactory::create).toList(), OutputTables.RECONCILIATION_UNITS.struct());
    }

    private void tally(Row pair) {
        if (pair.isNullAt(pair.fieldIndex("level_b"))) {
            return;
        }
        HalfMonth halfMonth = HalfMonth.of(pair.getAs("half_month"));
        Tally tally = new Tally(
                pair.<Long>getAs(Reconciliation.COMPARED),
                pair.<Long>getAs(Reconciliation.MATCHED),
                pair.<Long>getAs(LedgerDifference.ONLY_IN_A.id()),
                pair.<Long>getAs(LedgerDifference.ONLY_IN_B.id()),
                pair.<Long>getAs(LedgerDifference.AMOUNT_DIFFERS.id()),
                pair.<Long>getAs(LedgerDifference.UNIT_SUSPECTED.id()),
                pair.<Long>getAs(LedgerDifference.STAGE_DIFFERS.id()));
        tallies.merge(new Ledger(halfMonth, submitter(pair, "a")), tally, Tally::plus);
        tallies.merge(new Ledger(halfMonth, submitter(pair, "b")), tally.seenFromB(), Tally::plus);
    }

    private static Submitter submitter(Row pair, String side) {
        return new Submitter(LedgerLevel.named(pair.getAs("level_" + side)), pair.getAs("submitter_" + side));
    }

    private List<@Nullable Object[]> rows() {
        Map<Submitter, TreeMap<HalfMonth, Submission>> histories = new TreeMap<>();
        ledgers.submissions()
                .forEach(submission -> histories
                        .computeIfAbsent(submission.submitter(), s -> new TreeMap<>())
                        .put(submission.halfMonth(), submission));
        List<@Nullable Object[]> rows = new ArrayList<>();
        histories.forEach((submitter, history) -> {
            TreeMap<HalfMonth, Optional<Submission>> all = new TreeMap<>();
            owed(submitter, history.firstKey()).forEach(halfMonth -> all.put(halfMonth, Optional.empty()));
            history.forEach((halfMonth, submission) -> all.put(halfMonth, Optional.of(submission)));
            all.forEach((halfMonth, submission) -> rows.add(row(new Ledger(halfMonth, submitter), submission)));
        });
        return rows;
    }

    /** Every half month due by the as-of date since the first one submitted; of a team only while it is out there. */
    private List<HalfMonth> owed(Submitter submitter, HalfMonth first) {
        Optional<LocalDate> until = Optional.of(submitter)
                .filter(Submitter::front)
                .flatMap(front -> ledgers.team(front.code()))
                .flatMap(team -> Optional.ofNullable(team.until()));
        List<HalfMonth> owed = new ArrayList<>();
        for (HalfMonth at = first; !at.dueOn(submissionDays).isAfter(asOf); at = at.next()) {
            if (until.isPresent() && until.get().isBefore(at.start())) {
                break;
            }
            owed.add(at);
        }
        return owed;
    }

    private @Nullable Object[] row(Ledger ledger, Optional<Submission> submission) {
        Submitter submitter = ledger.submitter();
        HalfMonth halfMonth = ledger.halfMonth();
        LocalDate due = halfMonth.dueOn(submissionDays);
        Tally tally = tallies.getOrDefault(ledger, Tally.NONE);
        Tally earlier = tallies.getOrDefault(new Ledger(halfMonth.previous(), submitter), Tally.NONE);
        return new @Nullable Object[] {
            halfMonth.id(),
            halfMonth.start(),
            halfMonth.end(),
            submitter.level().id(),
            submitter.code(),
            pairing.name(submitter),
            due,
            submission.map(Submission::submittedOn).orElse(null),
            status(submission, due),
            submission.map(Submission::projects).orElse(0L),
            tally.compared(),
            tally.matched(),
            tally.onlyHere(),
            tally.onlyThere(),
            tally.amount(),
            tally.unit(),
            tally.stage(),
            tally.rate(),
            earlier.rate(),
            tally.changeFrom(earlier)
        };
    }

    private static String status(Optional<Submission> submission, LocalDate due) {
        return submission
                .map(s -> s.submittedOn().isAfter(due) ? "late" : "submitted")
                .orElse("overdue");
    }
}
