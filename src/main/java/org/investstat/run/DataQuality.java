package org.investstat.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.check.FindingCounts;
import org.investstat.check.Gates;
import org.investstat.check.LedgerFindings;
import org.investstat.check.QualityTables;
import org.investstat.check.RepeatFindings;
import org.investstat.indicator.figure.Targets;
import org.investstat.rows.Rows;
import org.investstat.source.Unread;
import org.investstat.table.OutputTables;
import org.investstat.table.Severity;

/** What one run finds wrong, in two tables. */
final class DataQuality {
    private final Preparation prepared;
    private final Map<String, Rows> fated;
    private final Rows projects;
    private final SuspectedRepeats repeats;
    private final LedgerReconciliation reconciliation;
    private final Targets targets;
    private final int partitions;

    /** @param projects of the fact projects */
    DataQuality(
            Preparation prepared,
            ConformedLedgers ledgers,
            Rows projects,
            SuspectedRepeats repeats,
            LedgerReconciliation reconciliation,
            Targets targets) {
        this.prepared = prepared;
        this.fated = ledgers.fated();
        this.projects = projects;
        this.repeats = repeats;
        this.reconciliation = reconciliation;
        this.targets = targets;
        this.partitions = ledgers.partitions();
    }

    /**
     * Writes rejects and findings; a finding of severity error closes the gate.
     *
     * @param bulletin what is wrong with it
     * @return findings by severity
     */
    Map<Severity, Long> write(Tables tables, List<Finding> bulletin) {
        List<Rows> others = others();
        others.add(Finding.rows(bulletin));
        tables.write(QualityTables.rejects(fated), OutputTables.REJECTS, partitions);
        Rows findings = QualityTables.findings(
                        fated, projects, others, prepared.config().quality().findings())
                .keep();
        tables.write(findings, OutputTables.FINDINGS, partitions);
        FindingCounts counts = findings.tally(FindingCounts::new);
        findings.release();
        Gates.findings(counts.bySeverity(), counts.error().stream().toList());
        return counts.bySeverity();
    }

    /** Findings that no single row of a ledger carries. */
    private List<Rows> others() {
        List<Rows> others = new ArrayList<>(LedgerFindings.of(
                fated, projects, prepared.asOf(), prepared.config().quality().stalledDays()));
        others.add(RepeatFindings.of(repeats.rows()));
        others.addAll(reconciliation.findings());
        others.add(Finding.rows(TargetFindings.of(targets, prepared)));
        others.add(Finding.rows(
                prepared.unread().stream().map(DataQuality::notRead).toList()));
        others.add(Finding.rows(Unanswered.findings(prepared)));
        return others;
    }

    private static Finding notRead(Unread unread) {
        return new Finding(FindingCode.INPUT_NOT_READ.id(), "", unread.name(), unread.why(), null, null);
    }
}
