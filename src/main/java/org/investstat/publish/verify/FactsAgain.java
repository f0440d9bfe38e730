package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.publish.verify.SumsByPlace.Between;
import org.investstat.publish.verify.SumsByPlace.Borders;
import org.investstat.publish.verify.Total.Span;
import org.investstat.table.DimensionTables;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The totals of indicators against the facts as they lie in the run's folder: figures are of this run, and of all of its
 * rows. Nothing here is shared with what computed them: facts are read without Spark, filters judged by
 * {@link PlainCondition}, rows placed by the codes and days that they hold themselves, and definitions are those that
 * the run published. Compared are sums and counts, stocks, spans, and both sides of ratios; every region by itself, and
 * all regions of a level, so that none is missing. Not those that are no sums: distinct counts, medians, and what is
 * derived from the others.
 */
public final class FactsAgain {
    private final RunFolder run;
    private final Map<String, FactFigure> figures;
    private final Map<String, String> levels = new HashMap<>();
    private final Map<FactSum, SumsByPlace> sums = new HashMap<>();
    private final Set<String> notCompared = new TreeSet<>();
    private final Map<Span, Between> days = new HashMap<>();

    private final List<Text> differences = new ArrayList<>();
    private long compared;

    /**
     * What came of it.
     *
     * @param compared totals
     * @param differences a line each
     * @param notCompared indicators with filters that {@link PlainCondition} does not understand
     */
    public record Result(long compared, List<Text> differences, Set<String> notCompared) {
        /** Which ones nothing was said of, if any. */
        public List<Text> notes() {
            return notCompared.isEmpty()
                    ? List.of()
                    : List.of(Text.of(
                                    "未与事实表核对（条件过于复杂）：{0}",
                                    "not compared with the facts, by reason of their filters: {0}")
                            .with(String.join(", ", notCompared)));
        }
    }

    private FactsAgain(RunFolder run) {
        this.run = run;
        this.figures = FactFigure.of(run);
        RowColumns columns = new RowColumns();
        RowColumn<String> code = columns.text("region_code");
        RowColumn<String> level = columns.text("region_level");
        TableReader.each(
                run.table(DimensionTables.REGIONS.name()),
                columns.names(),
                run.hadoop(),
                row -> levels.put(code.text(row), level.text(row)));
    }

    /** Compares totals with the facts of a run whose tables are written. */
    public static Result compare(RunFolder run, Collection<Total> totals) {
        return new FactsAgain(run).compared(totals);
    }

    /** Compares the totals that a run published. */
    public static Result compare(RunFolder run) {
        FactsAgain again = new FactsAgain(run);
        return again.compared(Total.published(run, again.figures.keySet()));
    }

    private Result compared(Collection<Total> totals) {
        read(totals);
        Map<String, List<Total>> byIndicator = new TreeMap<>();
        totals.forEach(total -> byIndicator
                .computeIfAbsent(total.indicator(), i -> new ArrayList<>())
                .add(total));
        figures.forEach((indicator, figure) -> compare(figure, byIndicator.getOrDefault(indicator, List.of())));
        return new Result(compared, differences, notCompared);
    }

    private void read(Collection<Total> totals) {
        Set<Span> periods = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (Total total : totals) {
            periods.add(total.period());
            asked.add(total.indicator());
        }
        figures.keySet().retainAll(asked);
        Borders borders = Borders.of(periods);
        periods.forEach(period -> days.put(period, borders.between(period.first(), period.last())));
        Map<String, FactScan> scans = new TreeMap<>();
        figures.forEach((indicator, figure) -> {
            if (!figure.sums().allMatch(sum -> isAdded(sum, borders, scans))) {
                notCompared.add(indicator);
            }
        });
        figures.keySet().removeAll(notCompared);
        scans.values().parallelStream().forEach(scan -> scan.read(run, levels));
    }

    private boolean isAdded(FactSum sum, Borders borders, Map<String, FactScan> scans) {
        SumsByPlace into = new SumsByPlace(sum, borders);
        boolean added = sums.containsKey(sum)
                || scans.computeIfAbsent(sum.fact(), FactScan::new).adds(sum, into);
        if (added) {
            sums.putIfAbsent(sum, into);
        }
        return added;
    }

    /** Every region by itself; then all of a level, since a region of the facts may have no figures. */
    private void compare(FactFigure figure, List<Total> totals) {
        SumsByPlace above = Objects.requireNonNull(sums.get(figure.above()));
        SumsByPlace below = figure.below().map(sums::get).orElse(null);
        Map<String, Map<Span, BigDecimal>> ofLevels = new TreeMap<>();
        for (Total total : totals) {
            BigDecimal upper = sum(above, total.region(), total.period(), figure);
            BigDecimal lower = below == null ? null : sum(below, total.region(), total.period(), figure);
            compare(total, upper, lower, figure.value(upper, lower));
            ofLevels.computeIfAbsent(total.level(), level -> new HashMap<>())
                    .merge(total.period(), upper, BigDecimal::add);
        }
        String indicator = totals.isEmpty() ? "" : totals.get(0).indicator();
        ofLevels.forEach((level, sums) -> sums.forEach((period, all) -> {
            BigDecimal rows = sum(above, level, period, figure);
            expect(
                    rows.compareTo(all) == 0,
                    () -> Text.of(
                                    "{0} {1} {2}：各地区合计 {3}，事实表合计 {4}",
                                    "{0} {1} {2}: all regions add up to {3}, the facts to {4}")
                            .with(indicator, level, period.id(), plain(all), plain(rows)));
        }));
    }

    private BigDecimal sum(SumsByPlace of, String place, Span period, FactFigure figure) {
        return of.of(place, Objects.requireNonNull(days.get(period)), figure.toDate() || period.isToDate());
    }

    private void compare(Total total, BigDecimal upper, @Nullable BigDecimal lower, @Nullable BigDecimal value) {
        boolean sums = equal(total.upper(), upper) && equal(total.lower(), lower);
        // A run compares what it computed, before it is rounded: sums alone.
        boolean rounded = total.value() == null ? total.upper() != null : equal(total.value(), value);
        boolean told = total.upper() != null && !sums;
        expect(
                sums && rounded,
                () -> Text.of("{0}：指标表中为 {1}，按事实表为 {2}", "{0}: is {1}, but its facts make {2}")
                        .with(
                                total.words(),
                                told ? shown(total.upper(), total.lower()) : shown(total.value(), null),
                                told ? shown(upper, lower) : shown(value, null)));
    }

    private static boolean equal(@Nullable BigDecimal published, @Nullable BigDecimal again) {
        return published == null || (again != null && again.compareTo(published) == 0);
    }

    private static String shown(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
        return plain(upper) + (lower == null ? "" : " / " + plain(lower));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }

    private void expect(boolean holds, Supplier<Text> difference) {
        compared++;
        if (!holds) {
            differences.add(difference.get());
        }
    }
}
