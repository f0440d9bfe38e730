package org.investstat.indicator.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.investstat.table.Dimension;

/** The merged cells of one fact, rolled up from leaf regions to all of their ancestors. */
final class FactCells {
    private static final List<String> OUTSIDE = List.of("domestic", "hmt", "foreign");

    private final FactPlan plan;
    private final Codes codes;
    private final Function<String, List<String>> lineage;
    private final List<CubeSpec> specs;
    private final List<BagSpec> bagSpecs;
    private final CellTable[] leaves;
    private final CellTable[] rolled;
    private final BagTable[] bags;
    private final Set<String> regions = new TreeSet<>();
    private long rows;
    private long firstDay = Long.MAX_VALUE;

    FactCells(FactPlan plan, Codes codes, Function<String, List<String>> lineage) {
        this.plan = plan;
        this.codes = codes;
        this.lineage = lineage;
        this.specs = plan.cubes();
        this.bagSpecs = plan.bagSpecs();
        this.leaves = tables();
        this.rolled = tables();
        this.bags = bagSpecs.stream().map(b -> new BagTable()).toArray(BagTable[]::new);
    }

    private CellTable[] tables() {
        return specs.stream().map(c -> new CellTable(c.width())).toArray(CellTable[]::new);
    }

    void merge(CellBlock block) {
        rows += block.rows();
        regions.addAll(List.of(block.regions()));
        firstDay = Math.min(firstDay, block.firstDay());
        BlockCodes translated = new BlockCodes(block, plan.dimensions(), codes, lineage);
        for (int i = 0; i < rolled.length; i++) {
            mergeCube(i, block, translated);
        }
        for (int i = 0; i < bags.length; i++) {
            mergeBag(i, block, translated);
        }
    }

    private void mergeBag(int bag, CellBlock block, BlockCodes translated) {
        BagSpec spec = bagSpecs.get(bag);
        BagEntries entries = block.bags().get(bag);
        Map<Long, long[]> targets = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            long value = spec.text() ? translated.text(spec.column(), (int) entries.values()[i]) : entries.values()[i];
            long[] keys =
                    targets.computeIfAbsent(entries.keys()[i], key -> translated.rolledKeys(key, spec.dimensions()));
            for (long target : keys) {
                bags[bag].add(target, value, entries.counts()[i]);
            }
        }
    }

    private void mergeCube(int cube, CellBlock block, BlockCodes translated) {
        int width = specs.get(cube).width();
        int[] dimensions = specs.get(cube).dimensions();
        long[] keys = block.keys()[cube];
        for (int i = 0; i < keys.length; i++) {
            // A region's own rows are compared for totals alone; a breakdown's would only fill memory.
            if (dimensions.length == 0) {
                leaves[cube].add(translated.leafKey(keys[i]), block.values()[cube], i * width);
            }
            for (long target : translated.rolledKeys(keys[i], dimensions)) {
                rolled[cube].add(target, block.values()[cube], i * width);
            }
        }
    }

    /** Members of the scope that make up its subtotal out_of_province. */
    static boolean outside(Dimension dimension, String member) {
        return dimension == Dimension.ORIGIN_SCOPE && OUTSIDE.contains(member);
    }

    FactPlan plan() {
        return plan;
    }

    Set<String> regions() {
        return regions;
    }

    long rows() {
        return rows;
    }

    long firstDay() {
        return firstDay;
    }

    CubeCells rolled(int cube) {
        return CubeCells.of(rolled[cube], specs.get(cube).width());
    }

    CubeCells leaves(int cube) {
        return CubeCells.of(leaves[cube], specs.get(cube).width());
    }

    BagCells bag(int bag) {
        return BagCells.of(bags[bag].entries());
    }
}
