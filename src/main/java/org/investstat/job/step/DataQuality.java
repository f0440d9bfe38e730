package org.investstat.job.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.check.DominatingContracts;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.check.FindingCounts;
import org.investstat.check.Gates;
import org.investstat.check.LedgerFindings;
import org.investstat.check.QualityTables;
import org.investstat.check.RepeatFindings;
import org.investstat.check.SeriesFindings;
import org.investstat.check.TraitFindings;
import org.investstat.check.TwinFindings;
import org.investstat.indicator.figure.Targets;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.job.prepare.Unanswered;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.rows.Rows;
import org.investstat.source.UnreadInput;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.jspecify.annotations.Nullable;

/** What one run finds wrong, in two tables. Closed when nothing can be added any more: findings are kept until then. */
public final class DataQuality implements AutoCloseable {
    private final Preparation prepared;
    private final ConformedLedgers ledgers;
    private final RowAccounts accounts;
    private final FactTables facts;
    private final PublishedRows published;
    private final Map<String, Rows> fated;
    private final Rows projects;
    private final SuspectedRepeats repeats;
    private final LedgerReconciliation reconciliation;
    private final Targets targets;
    private @Nullable Rows found;
    private FindingCounts counts = new FindingCounts();

    public DataQuality(
            Preparation prepared,
            ConformedLedgers ledgers,
            RowAccounts accounts,
            FactTables facts,
            PublishedRows published,
            SuspectedRepeats repeats,
            LedgerReconciliation reconciliation,
            Targets targets) {
        this.prepared = prepared;
        this.ledgers = ledgers;
        this.accounts = accounts;
        this.fated = ledgers.fated();
        this.facts = facts;
        this.published = published;
        this.projects = facts.projects();
        this.repeats = repeats;
        this.reconciliation = reconciliation;
        this.targets = targets;
    }

    /**
     * Writes rejects and findings; a finding of severity error closes the gate. This asks much of Spark, so it comes
     * before there are figures, which fill the memory.
     *
     * @return findings by severity
     */
    public Map<Severity, Long> write(Tables tables) {
        tables.write(QualityTables.rejects(fated), OutputTables.REJECTS);
        Rows all = QualityTables.findings(fated, projects, accounts.traits(), prepared.asOf(), others(), severities())
                .persist();
        found = all;
        tables.write(all, OutputTables.FINDINGS);
        counts = all.aggregate(FindingCounts::new);
        return throughTheGate();
    }

    /**
     * With what is wrong with the bulletin, which only the figures tell. Seldom anything is: then the table of findings
     * is written anew.
     *
     * @return findings by severity
     */
    public Map<Severity, Long> and(List<Finding> bulletin, Tables tables) {
        Rows all = found;
        if (!bulletin.isEmpty() && all != null) {
            Rows told = QualityTables.told(bulletin, severities());
            tables.writeAnew(all.union(List.of(told)), OutputTables.FINDINGS);
            counts.merge(told.aggregate(FindingCounts::new));
        }
        close();
        return throughTheGate();
    }

    @Override
    public void close() {
        if (found != null) {
            found.unpersist();
            found = null;
        }
    }

    private Map<Severity, Long> throughTheGate() {
        Gates.findings(counts.bySeverity(), counts.error().stream().toList());
        return counts.bySeverity();
    }

    private Map<String, Severity> severities() {
        return prepared.config().quality().findings();
    }

    /** Findings that no single row of a ledger carries. */
    private List<Rows> others() {
        List<Rows> others = new ArrayList<>(LedgerFindings.of(
                fated, projects, prepared.asOf(), prepared.config().quality().stalledDays()));
        others.add(RepeatFindings.of(repeats.rows()));
        others.addAll(reconciliation.findings());
        others.add(TwinFindings.ofContracts(facts.twins()));
        if (fated.containsKey(Ledgers.ACTIVITIES.name())) {
            others.add(TwinFindings.ofActivities(ledgers.accepted(Ledgers.ACTIVITIES)));
        }
        others.add(DominatingContracts.of(published.of(Facts.CONTRACTS, DominatingContracts.COLUMNS), prefectures()));
        List<Finding> told = new ArrayList<>(TargetFindings.of(targets, prepared));
        told.addAll(UnreadColumnFindings.of(prepared.passedOver()));
        told.addAll(TraitFindings.of(accounts.traits(), accounts.empty()));
        told.addAll(SeriesFindings.ofRates(ledgers.listed(Ledgers.FX_RATES)));
        told.addAll(SeriesFindings.ofTargets(ledgers.listed(Ledgers.TARGETS)));
        told.addAll(repeats.bounded());
        told.addAll(Unanswered.findings(prepared));
        prepared.unread().stream().map(DataQuality::notRead).forEach(told::add);
        others.add(Finding.rows(told));
        return others;
    }

    private static Finding notRead(UnreadInput unread) {
        return new Finding(FindingCode.INPUT_NOT_READ.id(), "", unread.name(), unread.why(), null, null);
    }

    /** The name of each region's prefecture, by the region's code; of what has none its own. */
    private Map<String, String> prefectures() {
        Regions regions = prepared.reference().regions();
        Map<String, String> prefectures = new HashMap<>();
        for (Region region : regions.all()) {
            String prefecture = regions.lineage(region.code()).stream()
                    .filter(code -> regions.find(code).orElseThrow().level() == RegionLevel.PREFECTURE)
                    .findFirst()
                    .orElse(region.code());
            prefectures.put(region.code(), regions.name(prefecture).zh());
        }
        return prefectures;
    }
}
