package org.investstat.indicator.cell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The merged cells of one fact; those of leaf regions are rolled up to all of their ancestors once they are complete. */
final class FactCells {
    private final FactPlan plan;
    private final Codes codes;
    private final List<CubeSpec> specs;
    private final List<BagSpec> bagSpecs;
    private final RollUp rollUp;
    private final CellTable[] leaves;
    private final @Nullable CubeCells[] rolled;
    private final BagTable[] bags;
    private final Set<String> regions = new TreeSet<>();
    private long rows;
    private long firstDay = Long.MAX_VALUE;

    FactCells(FactPlan plan, Codes codes, Function<String, List<String>> lineage) {
        this.plan = plan;
        this.codes = codes;
        this.specs = plan.cubes();
        this.bagSpecs = plan.bagSpecs();
        this.rollUp = new RollUp(plan.dimensions(), codes, lineage);
        this.leaves = specs.stream().map(c -> new CellTable(c.width())).toArray(CellTable[]::new);
        this.rolled = new CubeCells[leaves.length];
        this.bags = bagSpecs.stream().map(b -> new BagTable()).toArray(BagTable[]::new);
    }

    /** Adds what one partition has; cubes at the same time, as many as there are cores. */
    void merge(CellBlock block) {
        rows += block.rows();
        regions.addAll(List.of(block.regions()));
        firstDay = Math.min(firstDay, block.firstDay());
        rollUp.learn(block.regions());
        BlockCodes translated = new BlockCodes(block, plan.dimensions(), codes);
        IntStream.range(0, leaves.length).parallel().forEach(i -> mergeCube(i, block, translated));
        for (int i = 0; i < bags.length; i++) {
            mergeBag(i, block, translated);
        }
    }

    private void mergeCube(int cube, CellBlock block, BlockCodes translated) {
        int width = specs.get(cube).width();
        int[] dimensions = specs.get(cube).dimensions();
        long[] keys = block.keys()[cube];
        leaves[cube].reserve(keys.length);
        for (int i = 0; i < keys.length; i++) {
            leaves[cube].add(translated.key(keys[i], dimensions), block.values()[cube], i * width);
        }
    }

    private void mergeBag(int bag, CellBlock block, BlockCodes translated) {
        BagSpec spec = bagSpecs.get(bag);
        BagEntries entries = block.bags().get(bag);
        for (int i = 0; i < entries.size(); i++) {
            long value = spec.text() ? translated.text(spec.column(), (int) entries.values()[i]) : entries.values()[i];
            long count = entries.counts()[i];
            long leaf = translated.key(entries.keys()[i], spec.dimensions());
            rollUp.forEach(leaf, spec.dimensions(), target -> bags[bag].add(target, value, count));
        }
    }

    FactPlan plan() {
        return plan;
    }

    Set<String> regions() {
        return regions;
    }

    /** Of all cubes, with the regions above those that rows name. */
    long count() {
        return IntStream.range(0, leaves.length)
                .mapToLong(cube -> rolled(cube).size())
                .sum();
    }

    long rows() {
        return rows;
    }

    long firstDay() {
        return firstDay;
    }

    /** The cells of a cube at all regions; nothing may be merged afterwards. */
    CubeCells rolled(int cube) {
        CubeCells known = rolled[cube];
        if (known == null) {
            known = CubeCells.of(
                    rollUp.of(leaves[cube], specs.get(cube)), specs.get(cube).width());
            rolled[cube] = known;
            // A region's own rows are compared for totals alone; a breakdown's would only fill memory.
            leaves[cube] = specs.get(cube).dimensions().length == 0
                    ? leaves[cube]
                    : new CellTable(specs.get(cube).width());
        }
        return known;
    }

    CubeCells leaves(int cube) {
        return CubeCells.of(leaves[cube], specs.get(cube).width());
    }

    BagCells bag(int bag) {
        return BagCells.of(bags[bag].entries());
    }
}
