package org.investstat.run;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.check.Gates;
import org.investstat.check.RepeatIdentity;
import org.investstat.fact.repeat.RepeatFlag;
import org.investstat.fact.repeat.RepeatGroups;
import org.investstat.fact.repeat.RepeatPairs;
import org.investstat.reference.Reference;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;

/** The suspected repeats of one run: found once on the projects, then marked in the facts and listed in a table. */
final class SuspectedRepeats {
    private final RepeatGroups groups;

    private SuspectedRepeats(RepeatGroups groups) {
        this.groups = groups;
    }

    /** Pairs are few; the driver groups them. */
    static SuspectedRepeats among(Dataset<Row> projects, Broadcast<Reference> reference) {
        return new SuspectedRepeats(
                RepeatGroups.of(RepeatPairs.apply(projects, reference).collectAsList()));
    }

    /** The projects with the column {@code suspected_repeat}. */
    Dataset<Row> mark(Dataset<Row> projects) {
        return RepeatFlag.apply(projects, groups.repeats());
    }

    /** Returns the number of rows. */
    long write(Tables tables) {
        return tables.write(List.of(groups::rows), OutputTables.DUPLICATES);
    }

    /**
     * Proves that the written facts say of the repeats what was found, and returns gross and net totals.
     *
     * @param facts the rows of each fact as written
     */
    RepeatSummary proved(Function<String, Dataset<Row>> facts, LocalDate asOf) {
        long projects = groups.repeats().size();
        RepeatIdentity.Result money = RepeatIdentity.check(
                facts.apply(Facts.CONTRACT_LINES.name()),
                facts.apply(Facts.PROJECTS.name()),
                asOf,
                new RepeatIdentity.Found(projects, groups.repeatedAmount()));
        Gates.identities(money.violations());
        return new RepeatSummary(groups.pairs(), projects, money.gross(), money.net());
    }
}
