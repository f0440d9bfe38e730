package org.investstat.indicator.cell;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The merged cells of one fact; those of leaf regions are rolled up to all of their ancestors once they are complete. */
public final class FactCells {
    private final FactPlan plan;
    private final List<CubeSpec> specs;
    private final List<BagSpec> bagSpecs;
    private final RollUp rollUp;
    private final BlockUnion leaves;
    private final @Nullable CubeCells[] rolled;

    public FactCells(FactPlan plan, Codes codes, Function<String, List<String>> lineage) {
        this.plan = plan;
        this.specs = plan.cubes();
        this.bagSpecs = plan.bagSpecs();
        this.rollUp = new RollUp(plan.dimensions(), codes, lineage);
        this.leaves = new BlockUnion(specs, bagSpecs, codes.book(plan.dimensions()));
        this.rolled = new CubeCells[specs.size()];
    }

    /** Adds what one partition has. */
    public void merge(CellBlock block) {
        rollUp.learn(block.regions());
        leaves.add(block);
    }

    public FactPlan plan() {
        return plan;
    }

    public Set<String> regions() {
        return leaves.regions();
    }

    /** Of all cubes, with the regions above those that rows name. */
    long count() {
        return IntStream.range(0, specs.size())
                .mapToLong(cube -> rolled(cube).size())
                .sum();
    }

    public long rows() {
        return leaves.rows();
    }

    public long firstDay() {
        return leaves.firstDay();
    }

    /** The cells of a cube at all regions; nothing may be merged afterwards. */
    public CubeCells rolled(int cube) {
        CubeCells known = rolled[cube];
        if (known == null) {
            CubeSpec spec = specs.get(cube);
            known = CubeCells.of(rollUp.of(leaves.cube(cube), spec), spec.width());
            rolled[cube] = known;
            // A region's own rows are compared for totals alone; a breakdown's would only fill memory.
            if (spec.dimensions().length > 0) {
                leaves.forget(cube);
            }
        }
        return known;
    }

    public CubeCells leaves(int cube) {
        return CubeCells.of(leaves.cube(cube), specs.get(cube).width());
    }

    /** The values of a bag at all regions. */
    public BagCells bag(int bag) {
        return BagCells.of(
                rollUp.of(leaves.bag(bag).entries(), bagSpecs.get(bag)).entries());
    }
}
