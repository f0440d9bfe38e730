package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.investstat.indicator.period.Period;
import org.investstat.table.LedgerSchema;
import org.investstat.table.PeriodKind;
import org.jspecify.annotations.Nullable;

/** The targets that hold on the as-of date. They are set for totals of years and not rolled up. */
public final class Targets {
    private final Map<Key, Target> all = new HashMap<>();
    private final Set<String> indicators = new TreeSet<>();

    private record Key(String indicator, String region, int year) {}

    private Targets() {}

    public static Targets none() {
        return new Targets();
    }

    /** The accepted rows of the ledger {@code targets}, of which there is one an indicator, region and year. */
    public static Targets of(List<Row> accepted) {
        Targets targets = new Targets();
        accepted.forEach(row -> targets.add(new Target(
                row.getAs("indicator_id"),
                row.getAs("region"),
                Math.toIntExact(row.<Long>getAs("year")),
                row.getAs("value"),
                row.getAs("bound"),
                row.getAs(LedgerSchema.FILE),
                row.<Long>getAs(LedgerSchema.LINE))));
        return targets;
    }

    private void add(Target target) {
        all.put(new Key(target.indicator(), target.region(), target.year()), target);
        indicators.add(target.indicator());
    }

    /** The target of a year, for the whole of it and for what of it has passed. */
    @Nullable
    Target find(String indicator, String region, Period period) {
        return isYear(period)
                ? all.get(new Key(indicator, region, period.days().first().getYear()))
                : null;
    }

    static boolean isYear(Period period) {
        return period.kind() == PeriodKind.YEAR || period.kind() == PeriodKind.YTD;
    }

    /** Ids of indicators with a target. */
    public Set<String> indicators() {
        return Collections.unmodifiableSet(indicators);
    }

    /** Codes of regions with a target. */
    public Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        all.keySet().forEach(key -> regions.add(key.region()));
        return regions;
    }

    List<Target> all() {
        return new ArrayList<>(all.values());
    }
}
