package org.investstat.indicator.pass;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.TestSpark;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CellDump;
import org.investstat.indicator.cell.Codes;
import org.investstat.indicator.cell.FactCells;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pass over column batches gives the cells of the pass over rows. */
@Tag("oracle")
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
        FactCells byRows = merged(
                plan, codes, passes.overRows().union(passes.overAgedRows()).collect());
        FactCells byBatches =
                merged(plan, codes, passes.overBatches().orElseThrow().collect());

        assertThat(byBatches.rows()).isEqualTo(count);
        assertThat(passes.batchesAreAged()).isTrue();
        assertSame(byBatches, byRows);
    }

    @Test
    void bothPassesSeeTheSameMoneyOnEarlierDays() {
        FactPlan plan = new FactPlan(Facts.PROJECTS);
        for (String date : List.of("signed_on", "lead_on")) {
            for (List<Dimension> breakdown :
                    List.of(List.<Dimension>of(), List.of(Dimension.SIZE_BAND), List.of(Dimension.ORIGIN_SCOPE))) {
                for (String column : List.of("contract_amount", "contract_count", "funds_in_place", "expected_jobs")) {
                    plan.sum(project(date, Optional.of(column), Optional.empty()), breakdown, Timing.AGED);
                }
                for (String filter : List.of(
                        "construction_on is not null and production_on is null",
                        "park",
                        "array_contains(size_bands, 'GE_500M')",
                        "origin_scope = 'unknown'",
                        "signed_on is not null")) {
                    plan.sum(project(date, Optional.empty(), Optional.of(filter)), breakdown, Timing.AGED);
                }
            }
        }
        FactRows rows = FactRows.of(Facts.PROJECTS.table());
        Random random = new Random(5);
        for (int i = 0; i < 700; i++) {
            rows.row(project(random));
        }
        rows.dataset().coalesce(1).write().parquet(folder.resolve("projects").toString());
        Dataset<Row> fact = TestSpark.session()
                .read()
                .schema(Facts.PROJECTS.table().struct())
                .parquet(folder.resolve("projects").toString());
        FactPasses passes = new FactPasses(plan, RandomStages.SLICES, fact);
        Codes codes = new Codes();

        assertThat(passes.batchesAreAged()).isTrue();
        assertSame(
                merged(plan, codes, passes.overBatches().orElseThrow().collect()),
                merged(
                        plan,
                        codes,
                        passes.overRows().union(passes.overAgedRows()).collect()));
    }

    private static Measure project(String date, Optional<String> column, Optional<String> filter) {
        return new Measure(Facts.PROJECTS, date, Optional.empty(), column, filter);
    }

    private static String[] project(Random random) {
        LocalDate lead = AS_OF.minusDays(random.nextInt(900));
        LocalDate first = lead.plusDays(random.nextInt(400));
        LocalDate second = first.plusDays(random.nextInt(300));
        boolean signed = !first.isAfter(AS_OF) && random.nextInt(4) > 0;
        return new String[] {
            "region_code=520102",
            "lead_on=" + lead,
            signed ? "signed_on=" + first : "",
            signed ? "contracts_signed_on=" + first + "|" + second : "",
            signed ? "contract_amounts=200000000|400000000" : "",
            signed ? "contract_amount=600000000" : "",
            "contract_count=" + (signed ? 2 : 0),
            signed ? "size_bands=GE_100M|GE_500M" : "",
            signed ? "size_bands_on=" + first + "|" + second : "",
            "origin_scope=" + (signed ? "foreign" : "unknown"),
            "funds_in_place=2",
            "funds_arrived_on=" + first + "|" + second,
            "fund_amounts=5|-3",
            maybe(random, "construction_on=" + first.plusDays(random.nextInt(200))),
            maybe(random, "production_on=" + first.plusDays(random.nextInt(400))),
            maybe(random, "expected_jobs=" + random.nextInt(90)),
            maybe(random, "park=" + random.nextBoolean())
        };
    }

    @Test
    void whatBatchesCannotTellOfEarlierDaysIsLeftToRows() {
        FactPlan plan = new FactPlan(Facts.PROJECTS);
        plan.sum(
                project("signed_on", Optional.empty(), Optional.of("last_event_on is not null")),
                List.of(),
                Timing.AGED);

        FactPasses passes = new FactPasses(plan, RandomStages.SLICES, writtenProject());

        assertThat(passes.overBatches()).isPresent();
        assertThat(passes.batchesAreAged()).isFalse();
        assertThat(passes.blocks()).hasSize(2);
    }

    private Dataset<Row> writtenProject() {
        FactRows.of(Facts.PROJECTS.table())
                .row("region_code=520102", "signed_on=2022-01-01", "last_event_on=2022-01-01")
                .dataset()
                .coalesce(1)
                .write()
                .parquet(folder.resolve("one").toString());
        return TestSpark.session()
                .read()
                .schema(Facts.PROJECTS.table().struct())
                .parquet(folder.resolve("one").toString());
    }

    @Test
    void blocksThatExecutorsUniteHoldTheSameCells() {
        FactPlan plan = plan();
        Dataset<Row> fact = rows(new Random(1), 2000).dataset();
        FactPasses passes = new FactPasses(plan, RandomStages.SLICES, fact.repartition(9));
        Codes codes = new Codes();
        List<CellBlock> united = passes.blocks();

        assertThat(united).hasSize(1);
        assertSame(
                merged(plan, codes, united),
                merged(
                        plan,
                        codes,
                        passes.overRows().union(passes.overAgedRows()).collect()));
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
        assertThat(passes.blocks()).hasSize(1);
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
        for (List<Dimension> breakdown : List.of(
                List.<Dimension>of(),
                List.of(Dimension.SIZE_BAND),
                List.of(Dimension.STAGE, Dimension.ORIGIN_CITY),
                List.of(Dimension.INVESTOR_TAG))) {
            for (Measure measure : List.of(
                    RandomStages.ROWS,
                    counted("next_stage_reached"),
                    counted("next_stage_on is not null or not is_key"),
                    counted("array_contains(investor_tags, 'listed')"))) {
                plan.sum(measure, breakdown, Timing.AGED);
            }
        }
        return plan;
    }

    private static void sum(FactPlan plan, Measure measure, List<Dimension> breakdown) {
        plan.sum(measure, breakdown, measure.until().isPresent() ? Timing.STOCK : Timing.EVENT);
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
                    maybe(random, "next_stage_on=" + on.plusDays(random.nextInt(400))),
                    maybe(random, "next_stage_reached=" + random.nextBoolean()),
                    "size_bands=GE_100M|GE_500M",
                    "size_bands_on=" + on.minusDays(random.nextInt(90)) + "|" + on.plusDays(random.nextInt(300)),
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
