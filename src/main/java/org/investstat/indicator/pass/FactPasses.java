package org.investstat.indicator.pass;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.BlockUnion;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.cell.RowLayout;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.period.TimeSlices;

/** The one pass over a fact, planned: in column batches where its scan has them, else row by row, to the same cells. */
public final class FactPasses {
    /** Of tasks for each core: few, since cells are alike in all of them and are merged afterwards. */
    private static final int TASKS_PER_CORE = 1;

    /** Blocks that the driver merges by itself. More are united on the executors, so that it is handed few. */
    private static final int MOST_BLOCKS = 8;

    /** Of the tree in which they are united: about eight at a time, up to 400 tasks. */
    private static final int TREE_DEPTH = 3;

    private final FactPlan plan;
    private final RowLayout layout;
    private final Dataset<Row> fact;
    private final Dataset<Row> needed;
    private final Optional<ColumnScan> scan;
    private final Optional<BatchLayout> batches;

    FactPasses(FactPlan plan, TimeSlices slices, Dataset<Row> fact) {
        this.plan = plan;
        this.layout = plan.layout(slices);
        this.fact = fact;
        this.needed = fact.select(columns(plan));
        List<Column> wider = new ArrayList<>(List.of(columns(plan)));
        plan.sources().forEach(source -> wider.add(col(source)));
        this.scan = ColumnScan.of(fact.select(wider.toArray(Column[]::new)));
        this.batches = scan.flatMap(of -> BatchLayouts.of(of, layout, plan));
    }

    /**
     * Runs the passes: one over each fact.
     *
     * @param facts the rows of each fact, by its name, as published
     * @param lineage a region and its ancestors, nearest first
     */
    public static Cells cells(
            CellPlan plan,
            TimeSlices slices,
            Function<String, Dataset<Row>> facts,
            Function<String, List<String>> lineage) {
        // Planning a pass takes as long as a pass over a small fact, so several are planned at a time.
        List<List<CellBlock>> blocks = plan.facts().parallelStream()
                .map(fact ->
                        new FactPasses(fact, slices, facts.apply(fact.fact().name())).blocks())
                .toList();
        return Cells.merged(plan, slices, blocks, lineage);
    }

    private static Column[] columns(FactPlan plan) {
        List<Column> columns = new ArrayList<>();
        plan.columns().forEach(c -> columns.add(col(c)));
        List<String> filters = plan.filters();
        for (int i = 0; i < filters.size(); i++) {
            columns.add(expr(filters.get(i)).as("filter_" + i));
        }
        return columns.toArray(Column[]::new);
    }

    /** Runs the pass. */
    List<CellBlock> blocks() {
        JavaRDD<CellBlock> now = overBatches().orElseGet(this::overRows);
        boolean whole = plan.agedDates().isEmpty() || batchesAreAged();
        JavaRDD<CellBlock> blocks = whole ? now : now.union(overAgedRows());
        return blocks.getNumPartitions() > MOST_BLOCKS ? List.of(united(blocks)) : blocks.collect();
    }

    /** The cells of all blocks. */
    CellBlock united(JavaRDD<CellBlock> blocks) {
        List<CubeSpec> cubes = plan.cubes();
        List<BagSpec> bags = plan.bagSpecs();
        return blocks.treeReduce((one, other) -> BlockUnion.of(cubes, bags, one, other), TREE_DEPTH);
    }

    /** Whether batches are also seen in the states of earlier days. */
    boolean batchesAreAged() {
        return batches.map(BatchLayout::aged).orElse(false);
    }

    /** Rows in the states of earlier days. */
    JavaRDD<CellBlock> overAgedRows() {
        List<Column> columns = new ArrayList<>(List.of(columns(plan)));
        columns.add(col(AgedRows.AGE));
        Dataset<Row> aged = new AgedRows(plan, layout.slices()).of(fact).select(columns.toArray(Column[]::new));
        return InternalRows.of(aged).mapPartitions(new FactPass(layout.ofAged(), plan.cubes(), plan.bagSpecs()));
    }

    JavaRDD<CellBlock> overRows() {
        return InternalRows.of(needed).mapPartitions(new FactPass(layout, plan.cubes(), plan.bagSpecs()));
    }

    Optional<JavaRDD<CellBlock>> overBatches() {
        return scan.flatMap(of -> batches.map(
                layoutOf -> fewer(of.batches()).mapPartitions(new BatchPass(layoutOf, plan.cubes(), plan.bagSpecs()))));
    }

    private static <T> JavaRDD<T> fewer(JavaRDD<T> parts) {
        int tasks = TASKS_PER_CORE * parts.context().defaultParallelism();
        return parts.getNumPartitions() > tasks ? parts.coalesce(tasks) : parts;
    }
}
