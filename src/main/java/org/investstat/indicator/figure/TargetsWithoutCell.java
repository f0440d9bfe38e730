package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Period;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/** Targets of computed years that no published figure can be held against, and why. */
public final class TargetsWithoutCell {
    private final Definitions definitions;
    private final Map<String, Set<String>> absent;
    private final List<Period> periods;
    private final LevelOf levels;
    private final Coverage coverage;

    private TargetsWithoutCell(Definitions.Available available, List<Period> periods, LevelOf levels) {
        this.definitions = available.definitions();
        this.absent = available.absentIndicators();
        this.periods = periods;
        this.levels = levels;
        this.coverage = Coverage.of(definitions);
    }

    /** A target and why there is nothing to hold it against. */
    public record Missing(Target target, Text why) {}

    /**
     * Those of the years that a run computes; a target of an earlier year is history, one of a later year a plan.
     *
     * @param available boards of targets narrowed to what has one
     * @param fromYear first year that periods exist for
     * @param toYear the as-of year
     */
    public static List<Missing> of(
            Targets targets,
            Definitions.Available available,
            List<Period> periods,
            LevelOf levels,
            int fromYear,
            int toYear) {
        TargetsWithoutCell check = new TargetsWithoutCell(available, periods, levels);
        List<Missing> missing = new ArrayList<>();
        for (Target target : targets.all()) {
            if (target.year() >= fromYear && target.year() <= toYear) {
                check.why(target).ifPresent(why -> missing.add(new Missing(target, why)));
            }
        }
        return missing;
    }

    private Optional<Text> why(Target target) {
        IndicatorDefinition indicator = definitions.indicators().get(target.indicator());
        if (indicator == null) {
            return Optional.of(Text.of("该指标缺台账 {0}", "its indicator lacks the ledger {0}")
                    .with(String.join(", ", absent.getOrDefault(target.indicator(), Set.of()))));
        }
        if (!indicator.total()) {
            return Optional.of(Text.of("该指标没有合计", "its indicator has no total"));
        }
        List<Period> years = periods.stream()
                .filter(p -> Targets.isYear(p) && p.days().first().getYear() == target.year())
                .toList();
        if (years.isEmpty()) {
            return Optional.of(Text.of(
                            "未统计 {0} 年：periods.kinds 中没有 year 或 ytd",
                            "the year {0} is not computed: periods.kinds has no year or ytd for it")
                    .with(String.valueOf(target.year())));
        }
        RegionLevel level = levels.of(target.region());
        boolean shown = years.stream().anyMatch(p -> coverage.covers(indicator.id(), List.of(), level, p.kind()));
        return shown
                ? Optional.empty()
                : Optional.of(Text.of(
                        "没有看板统计该级地区的年度合计：将该指标加入 scoreboard",
                        "no board shows yearly totals of regions of this level: add the indicator to scoreboard"));
    }
}
