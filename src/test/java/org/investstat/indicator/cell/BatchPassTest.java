package org.investstat.indicator.cell;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.TestSpark;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pass over column batches gives the cells of the pass over rows. */
class BatchPassTest {
    private static final LocalDate AS_OF = RandomStages.AS_OF;
    private static final List<String> TAGS = List.of("", "listed", "china500|listed|unicorn", "unicorn|listed");

    @TempDir
    private Path folder;

    /** Beyond a batch, and beyond what a batch's bundles were found from. */
    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 300, 9000})
    void bothPassesGiveTheSameCells(int count) {
        FactPlan plan = plan();
        Dataset<Row> fact = written(rows(new Random(count), count));
        FactPasses passes = new FactPasses(plan, RandomStages.SLICES, fact);
        Codes codes = new Codes();
        FactCells byRows = merged(plan, codes, passes.overRows().collect());
        FactCells byBatches =
                merged(plan, codes, passes.overBatches().orElseThrow().collect());

        assertThat(byBatches.rows()).isEqualTo(count);
        assertSame(byBatches, byRows);
    }

    @Test
    void blocksThatExecutorsUniteHoldTheSameCells() {
        FactPlan plan = plan();
        Dataset<Row> fact = rows(new Random(1), 2000).dataset();
        JavaRDD<CellBlock> blocks = new FactPasses(plan, RandomStages.SLICES, fact.repartition(7)).overRows();
        List<CellBlock> united = new BlockGathering(plan.cubes(), plan.bagSpecs())
                .atMost(2, blocks)
                .collect();
        Codes codes = new Codes();

        assertThat(united).hasSize(2);
        assertSame(merged(plan, codes, united), merged(plan, codes, blocks.collect()));
    }

    private static void assertSame(FactCells cells, FactCells due) {
        assertThat(cells.rows()).isEqualTo(due.rows());
        assertThat(cells.firstDay()).isEqualTo(due.firstDay());
        assertThat(cells.regions()).isEqualTo(due.regions());
        FactPlan plan = due.plan();
        for (int cube = 0; cube < plan.cubes().size(); cube++) {
            int width = plan.cubes().get(cube).width();
            assertThat(CellDump.of(cells.leaves(cube), width)).isEqualTo(CellDump.of(due.leaves(cube), width));
            assertThat(CellDump.of(cells.rolled(cube), width)).isEqualTo(CellDump.of(due.rolled(cube), width));
        }
        for (int bag = 0; bag < plan.bagSpecs().size(); bag++) {
            assertThat(CellDump.of(cells.bag(bag))).isEqualTo(CellDump.of(due.bag(bag)));
        }
    }

    @Test
    void aFilterOnColumnsOfManyValuesIsLeftToRows() {
        FactPlan plan = new FactPlan(Facts.PROJECT_STAGES);
        sum(plan, counted("days_since_signing > 30"), List.of());
        FactPasses passes = new FactPasses(plan, RandomStages.SLICES, written(rows(new Random(1), 20)));

        assertThat(passes.overBatches()).isEmpty();
        assertThat(passes.blocks().collect()).hasSize(1);
    }

    @Test
    void aFactThatIsNotScannedFromFilesIsLeftToRows() {
        FactPasses passes = new FactPasses(
                plan(), RandomStages.SLICES, rows(new Random(1), 20).dataset());

        assertThat(passes.overBatches()).isEmpty();
    }

    private static FactPlan plan() {
        FactPlan plan = RandomStages.plan();
        List<Measure> measures = List.of(
                RandomStages.ROWS,
                RandomStages.DAYS,
                counted("array_contains(investor_tags, 'listed')"),
                counted("previous_stage_on is null or left_on is not null"),
                counted("sector = 'primary' and not is_key"));
        for (List<Dimension> breakdown : List.of(
                List.of(Dimension.ORIGIN_PROVINCE),
                List.of(Dimension.ORIGIN_CITY),
                List.of(Dimension.SECTOR),
                List.of(Dimension.INVESTOR_TAG),
                List.of(Dimension.CHAIN, Dimension.ORIGIN_PROVINCE))) {
            measures.forEach(measure -> sum(plan, measure, breakdown));
        }
        return plan;
    }

    private static void sum(FactPlan plan, Measure measure, List<Dimension> breakdown) {
        plan.sum(measure, breakdown, Timing.of(measure));
    }

    private static Measure counted(String filter) {
        return new Measure(Facts.PROJECT_STAGES, "on", Optional.empty(), Optional.empty(), Optional.of(filter));
    }

    private static FactCells merged(FactPlan plan, Codes codes, List<CellBlock> blocks) {
        FactCells cells = new FactCells(plan, codes, RandomStages.LINEAGE::get);
        blocks.forEach(cells::merge);
        return cells;
    }

    private Dataset<Row> written(FactRows rows) {
        // Lists of published facts are never null; other people's may be.
        rows.dataset()
                .withColumn("investor_tags", expr("nullif(investor_tags, array('unicorn', 'listed'))"))
                .coalesce(1)
                .write()
                .parquet(folder.resolve("fact").toString());
        return TestSpark.session()
                .read()
                .schema(Facts.PROJECT_STAGES.table().struct())
                .parquet(folder.resolve("fact").toString());
    }

    private static FactRows rows(Random random, int count) {
        FactRows rows = FactRows.of(Facts.PROJECT_STAGES.table());
        List<String> regions = List.copyOf(RandomStages.LINEAGE.keySet());
        for (int i = 0; i < count; i++) {
            LocalDate on = AS_OF.plusDays(20).minusDays(random.nextInt(900));
            int city = random.nextInt(40);
            rows.row(
                    "region_code=" + regions.get(random.nextInt(regions.size())),
                    maybe(random, "on=" + on),
                    maybe(random, "signed_on=" + on.minusDays(random.nextInt(300))),
                    maybe(random, "left_on=" + on.plusDays(random.nextInt(200) - 5)),
                    maybe(random, "previous_stage_on=" + on.minusDays(9)),
                    maybe(random, "stage=" + List.of("lead", "negotiation").get(random.nextInt(2))),
                    "origin_province=" + city / 10,
                    maybe(random, "origin_city=" + city),
                    maybe(
                            random,
                            "origin_scope="
                                    + List.of("domestic", "hmt", "unknown").get(random.nextInt(3))),
                    maybe(random, "sector=" + List.of("primary", "tertiary").get(random.nextInt(2))),
                    "chains=c" + random.nextInt(i < 5000 ? 3 : 300),
                    maybe(random, "investor_tags=" + TAGS.get(random.nextInt(TAGS.size()))),
                    maybe(random, "days_since_signing=" + random.nextInt(400)),
                    maybe(random, "project_name=N" + random.nextInt(3000)),
                    maybe(random, "park=" + random.nextBoolean()),
                    maybe(random, "is_key=" + random.nextBoolean()));
        }
        return rows;
    }

    private static String maybe(Random random, String cell) {
        return random.nextInt(5) == 0 ? "" : cell;
    }
}
