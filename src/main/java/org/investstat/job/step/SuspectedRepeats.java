package org.investstat.job.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.investstat.check.Finding;
import org.investstat.check.Gates;
import org.investstat.check.RepeatFindings;
import org.investstat.check.RepeatIdentity;
import org.investstat.command.RepeatSummary;
import org.investstat.fact.repeat.CrowdedInvestor;
import org.investstat.fact.repeat.RepeatGroups;
import org.investstat.fact.repeat.RepeatPairs;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Rows;
import org.investstat.table.OutputTables;

/** The suspected repeats of one run: found once on the projects, then marked in the facts and listed in a table. */
public final class SuspectedRepeats {
    private final RepeatGroups groups;
    private final List<CrowdedInvestor> crowds;

    private SuspectedRepeats(RepeatPairs.Found found) {
        this.groups = RepeatGroups.of(found.pairs());
        this.crowds = found.crowds();
    }

    /** Pairs are few; the driver groups them. */
    static SuspectedRepeats among(Rows projects, BroadcastValue<Reference> reference) {
        return new SuspectedRepeats(RepeatPairs.among(projects, reference));
    }

    /** Ids of the projects that net totals leave out. */
    Set<String> ids() {
        return groups.repeats();
    }

    /** Investors with more projects than were compared. */
    List<Finding> bounded() {
        return crowds.stream()
                .map(crowd -> RepeatFindings.bounded(crowd.investor(), crowd.text(), crowd.file(), crowd.line()))
                .toList();
    }

    /** A row a pair, as they are written. */
    Rows rows() {
        List<Row> rows = new ArrayList<>();
        groups.rows().forEachRemaining(row -> rows.add(RowFactory.create(row)));
        return Rows.ofList(rows, OutputTables.DUPLICATES.struct());
    }

    /** Returns the number of rows. */
    long write(Tables tables) {
        return tables.write(groups::rows, OutputTables.DUPLICATES);
    }

    /**
     * Proves that the written facts say of the repeats what was found, and returns gross and net totals.
     *
     * @param written the facts as written
     */
    public RepeatSummary proved(WrittenMoney written, LocalDate asOf) {
        long projects = groups.repeats().size();
        RepeatIdentity.Result money = RepeatIdentity.check(
                written.contractLines(),
                written.projects(),
                asOf,
                new RepeatIdentity.Found(projects, groups.repeatedAmount()));
        Gates.identities(money.violations());
        return new RepeatSummary(groups.pairs(), projects, money.gross(), money.net());
    }
}
