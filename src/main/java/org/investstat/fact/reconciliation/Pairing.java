package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.investstat.reference.Regions;
import org.investstat.table.LedgerLevel;
import org.investstat.text.Text;

/**
 * Which ledger a ledger is compared with: the nearest one above it that was submitted for the half month. What is above
 * follows from the unit's place among the regions, not from the word that the ledger uses for its level, so that 贵安新区
 * lies below the province and a county without a prefecture too. A front team's projects are compared with the ledger of
 * their own region, else of the region above.
 */
final class Pairing implements Serializable {
    private static final long serialVersionUID = 1;

    private final SubmittedLedgers ledgers;
    private final Regions regions;

    Pairing(SubmittedLedgers ledgers, Regions regions) {
        this.ledgers = ledgers;
        this.regions = regions;
    }

    /**
     * The ledger that a project's row in the ledger of {@code lower} is compared with; none where nobody above submitted.
     *
     * @param projectRegion where the projects ledger has the project, if it has it
     */
    Optional<Submitter> upper(String halfMonth, Submitter lower, Optional<String> projectRegion) {
        String start = lower.front() ? projectRegion.orElseGet(() -> home(lower.code())) : lower.code();
        return regions.lineage(start).stream()
                .skip(lower.front() ? 0 : 1)
                .flatMap(region -> ofUnit(halfMonth, region).stream())
                .findFirst();
    }

    /** The submitted ledgers that ought to hold a project: of the units it lies in, and of its team or the team's unit. */
    SortedSet<Submitter> responsible(String halfMonth, String projectRegion, Optional<String> team) {
        SortedSet<Submitter> found = new TreeSet<>();
        for (String region : regions.lineage(projectRegion)) {
            LedgerLevel.units().forEach(level -> found.add(new Submitter(level, region)));
        }
        team.ifPresent(id -> found.add(new Submitter(LedgerLevel.FRONT, id)));
        team.flatMap(ledgers::team)
                .map(Team::region)
                .map(regions::lineage)
                .ifPresent(units -> units.forEach(unit -> found.add(new Submitter(LedgerLevel.FRONT, unit))));
        found.removeIf(submitter -> !ledgers.submitted(halfMonth, submitter));
        return found;
    }

    /** Name and level, as people call a submitter. */
    Text title(Submitter submitter) {
        Text level = submitter.level().title();
        return Text.of(name(submitter) + "（" + level.zh() + "）", name(submitter) + " (" + level.en() + ")");
    }

    /** The team's or the region's name; a team that the teams ledger lacks stands for itself. */
    String name(Submitter submitter) {
        return Optional.of(submitter)
                .filter(Submitter::front)
                .flatMap(front -> ledgers.team(front.code()))
                .map(Team::name)
                .orElseGet(() -> regions.name(submitter.code()).zh());
    }

    /** A unit that submitted under two levels is represented by the higher one. */
    private Optional<Submitter> ofUnit(String halfMonth, String region) {
        return LedgerLevel.units().stream()
                .map(level -> new Submitter(level, region))
                .filter(unit -> ledgers.submitted(halfMonth, unit))
                .findFirst();
    }

    /** The home unit of a front team, the province where nothing tells it. */
    private String home(String front) {
        return ledgers.team(front)
                .map(Team::region)
                .orElseGet(() -> regions.find(front).isPresent() ? front : ledgers.homeProvince());
    }
}
