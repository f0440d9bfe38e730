package org.investstat.job.step;

import java.util.List;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.figure.Target;
import org.investstat.indicator.figure.Targets;
import org.investstat.indicator.figure.TargetsWithoutCell;
import org.investstat.indicator.figure.TargetsWithoutCell.Missing;
import org.investstat.indicator.period.Calendar;
import org.investstat.job.prepare.Preparation;
import org.investstat.reference.Regions;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;

/** Targets of a run that no figure can be held against. */
final class TargetFindings {
    private TargetFindings() {}

    static List<Finding> of(Targets targets, Preparation prepared) {
        Definitions.Available available = prepared.absent();
        Regions regions = prepared.reference().regions();
        int asOfYear = prepared.asOf().getYear();
        int fromYear = Calendar.firstYear(prepared.asOf(), prepared.config().periods());
        return TargetsWithoutCell.of(
                        targets,
                        new Definitions.Available(
                                available.definitions().targeting(targets.indicators()),
                                available.absentIndicators(),
                                available.absentBoards()),
                        prepared.periods(),
                        code -> regions.find(code).orElseThrow().level(),
                        fromYear,
                        asOfYear)
                .stream()
                .map(TargetFindings::finding)
                .toList();
    }

    private static Finding finding(Missing missing) {
        Target target = missing.target();
        return new Finding(
                FindingCode.TARGET_WITHOUT_CELL.id(),
                Ledgers.TARGETS.name(),
                target.indicator() + " / " + target.region() + " / " + target.year(),
                Text.of("该目标没有可对照的指标值：", "nothing to hold this target against: ")
                        .then("", missing.why()),
                target.file(),
                target.line());
    }
}
