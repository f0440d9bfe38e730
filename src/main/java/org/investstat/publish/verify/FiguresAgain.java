package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;

/**
 * The table indicators added up again: the members of a partition are the total, children are their parent. Values are
 * printed ones with six decimals, each rounded once; sums are held to what rounding allows. Holds 64 bits and a value a
 * cell.
 */
public final class FiguresAgain {
    private final RunFolder run;
    private final Map<String, String> parents;
    private final BiPredicate<String, String> hasRowsOfItsOwn;
    private final Map<Long, BigDecimal> cells = new HashMap<>();
    private final Map<Long, BigDecimal> totals = new HashMap<>();
    private final Map<String, Sum> parts = new LinkedHashMap<>();
    private final Map<String, Long> totalOf = new HashMap<>();
    private final Map<Long, Sum> children = new HashMap<>();
    /** Indicator, breakdown, level of region and kind of period that have any row: what no board covers has none. */
    private final Set<Long> covered = new HashSet<>();

    private final Map<String, Set<String>> levelsBelow = new HashMap<>();

    /**
     * Reads the table once.
     *
     * @param parents region -> the region above it; empty where the regions of the run are not known any more
     * @param hasRowsOfItsOwn whether rows of an indicator's fact were reported for a region itself, which its children
     *     then do not make up
     */
    public FiguresAgain(RunFolder run, Map<String, String> parents, BiPredicate<String, String> hasRowsOfItsOwn) {
        this.run = run;
        this.parents = Map.copyOf(parents);
        this.hasRowsOfItsOwn = hasRowsOfItsOwn;
        each(this::take);
    }

    /** The value of every cell that has one, by {@link FigurePlace#key}. */
    Map<Long, BigDecimal> cells() {
        return cells;
    }

    private void each(Consumer<PublishedCell> taker) {
        TableReader.each(
                run.table(OutputTables.INDICATORS.name()),
                PublishedCell.COLUMNS.names(),
                run.hadoop(),
                row -> PublishedCell.of(row).ifPresent(taker));
    }

    private void take(PublishedCell cell) {
        cells.put(cell.place().key(), cell.value());
        if (!cell.additive()) {
            return;
        }
        if (cell.place().isTotal()) {
            totals.put(cell.place().totalKey(), cell.value());
        } else if (cell.place().isPart()) {
            String all = cell.place().indicator() + " " + cell.place().region() + " "
                    + cell.place().period() + " " + cell.place().breakdown();
            parts.computeIfAbsent(all, a -> new Sum()).add(cell.value());
            totalOf.put(all, cell.place().totalKey());
        }
        covered.add(coverage(cell, cell.level()));
        String parent = parents.get(cell.place().region());
        if (parent != null) {
            levelsBelow.computeIfAbsent(parent, p -> new HashSet<>()).add(cell.level());
            children.computeIfAbsent(cell.place().keyIn(parent), k -> new Sum()).add(cell.value());
        }
    }

    private static long coverage(PublishedCell cell, String level) {
        return FigurePlace.key(
                cell.place().indicator(), cell.place().breakdown(), cell.place().kind(), level);
    }

    /** The members of every partition are its total, where there is one. */
    public void partsEqualTotal(Findings findings) {
        Findings.Comparison comparison = findings.comparing(Text.of("合计 = 各成员之和", "totals = their members"));
        parts.forEach((all, sum) -> {
            BigDecimal total = totals.get(totalOf.getOrDefault(all, 0L));
            if (total != null) {
                comparison.expect(
                        sum.isOf(total),
                        () -> Text.of("{0}：合计 {1}，成员之和 {2}", "{0}: total {1}, its members add up to {2}")
                                .with(all, total.toPlainString(), sum.value().toPlainString()));
            }
        });
        comparison.end();
    }

    /** The children of every region are its figure, where nothing was reported for the region itself. */
    public void childrenEqualParent(Findings findings) {
        Findings.Comparison comparison = findings.comparing(Text.of("上级 = 下级之和", "regions = those below them"));
        each(cell -> {
            if (cell.additive() && isMadeOfChildren(cell)) {
                Sum sum = children.getOrDefault(cell.place().key(), new Sum());
                comparison.expect(
                        sum.isOf(cell.value()),
                        () -> Text.of("{0}：{1}，下级之和 {2}", "{0}: {1}, those below it add up to {2}")
                                .with(
                                        cell.place().words(),
                                        cell.value().toPlainString(),
                                        sum.value().toPlainString()));
            }
        });
        comparison.end();
    }

    /** Every level below it is in some board with this indicator and breakdown, and it has no rows of its own. */
    private boolean isMadeOfChildren(PublishedCell cell) {
        Set<String> levels = levelsBelow.getOrDefault(cell.place().region(), Set.of());
        return !levels.isEmpty()
                && levels.stream().allMatch(level -> covered.contains(coverage(cell, level)))
                && !hasRowsOfItsOwn.test(cell.place().indicator(), cell.place().region());
    }
}
