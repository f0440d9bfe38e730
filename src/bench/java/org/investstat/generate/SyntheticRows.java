package org.investstat.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.investstat.generate.Contract.Line;
import org.jspecify.annotations.Nullable;

/** What is generated as rows of the ledgers: each value where the ledger's schema has its column. */
final class SyntheticRows {
    /** Percent of the contracts that were reported before with another amount. */
    private static final int PERCENT_CORRECTED = 4;

    private static final int REPORTED_BEFORE = 30;

    private final World world;

    SyntheticRows(World world) {
        this.world = world;
    }

    void rates(LedgerWriter ledger) {
        world.rates.all(world.extent).forEach(rate -> ledger.row(Rates.CURRENCY, rate.from(), rate.yuan()));
    }

    void investor(long number, LedgerWriter ledger) {
        Investor investor = world.investors.investor(number);
        ledger.row(
                investor.id(),
                investor.name(),
                investor.creditCode(),
                world.places.originText(investor.origin()),
                null,
                String.join("|", investor.tags()));
    }

    void project(long number, LedgerWriter ledger) {
        Project project = world.projects.project(number);
        ledger.row(
                project.id(),
                project.name(),
                world.places.receivingText(project.region()),
                project.industry(),
                String.join("|", project.chains()),
                project.park(),
                project.channel(),
                project.team(),
                project.event(),
                project.isKey(),
                project.expectedOutput(),
                null,
                project.expectedJobs(),
                project.begins());
    }

    void stages(long number, LedgerWriter ledger) {
        Project project = world.projects.project(number);
        for (Stages.Event event : world.stages.of(number, project)) {
            ledger.row(project.id(), event.stage().id(), event.on(), event.reportedOn());
        }
    }

    /** The contract as last reported, behind what was reported before where it was corrected or terminated. */
    void contract(long number, Contract contract, LedgerWriter ledger) {
        SyntheticDraws draws = new SyntheticDraws(world.extent.seed(), SyntheticDraws.Of.EARLIER_VERSION, number);
        boolean corrected = draws.chance(PERCENT_CORRECTED);
        if (corrected || contract.terminated()) {
            BigDecimal amount = corrected ? contract.amount().add(BigDecimal.ONE) : contract.amount();
            LocalDate before = contract.reportedOn().minusDays(1 + draws.below(REPORTED_BEFORE));
            LocalDate reported = before.isBefore(contract.signedOn()) ? contract.signedOn() : before;
            version(contract, amount, "effective", reported, ledger);
        }
        version(contract, contract.amount(), contract.status(), contract.reportedOn(), ledger);
    }

    private static void version(
            Contract contract, BigDecimal amount, @Nullable String status, LocalDate reported, LedgerWriter ledger) {
        ledger.row(
                contract.id(),
                contract.project().id(),
                contract.type(),
                contract.signedOn(),
                amount,
                contract.unit(),
                contract.currency(),
                status,
                contract.event(),
                contract.channel(),
                reported);
    }

    static void lines(Contract contract, LedgerWriter ledger) {
        for (Line line : contract.lines()) {
            String share = line.share() == null ? null : line.share() + "%";
            ledger.row(contract.id(), line.investor().id(), share, line.isLead());
        }
    }
}
