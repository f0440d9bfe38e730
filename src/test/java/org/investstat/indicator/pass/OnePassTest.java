package org.investstat.indicator.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.SparkWork;
import org.investstat.TestSpark;
import org.investstat.config.Periods;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All cells of all shipped boards come from one pass over each fact. */
class OnePassTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @TempDir
    private Path folder;

    @Test
    void noShippedDefinitionIsLeftToRows() {
        CellPlan plan = CellPlan.of(ShippedDefinitions.on(AS_OF), List.of(Facts.PROJECTS));

        for (FactPlan fact : plan.facts()) {
            FactPasses passes =
                    new FactPasses(fact, slices(), written(fact.fact().name()));
            assertThat(passes.overBatches()).as(fact.fact().name()).isPresent();
            assertThat(fact.agedDates().isEmpty() || passes.batchesAreAged())
                    .as(fact.fact().name())
                    .isTrue();
        }
    }

    private Dataset<Row> written(String name) {
        String path = folder.resolve(name).toString();
        fact(name).write().parquet(path);
        return TestSpark.session()
                .read()
                .schema(Facts.named(name).orElseThrow().table().struct())
                .parquet(path);
    }

    private static TimeSlices slices() {
        return TimeSlices.of(
                Calendar.of(AS_OF, new Periods(List.of(PeriodKind.values()), OptionalInt.empty()), List.of()), AS_OF);
    }

    @Test
    void thereIsOneSparkJobAFact() throws Exception {
        CellPlan plan = CellPlan.of(ShippedDefinitions.on(AS_OF), List.of(Facts.PROJECTS));
        AtomicReference<Cells> computed = new AtomicReference<>();
        SparkWork work = SparkWork.during(() -> {
            computed.set(FactPasses.cells(
                    plan, slices(), OnePassTest::fact, Shipped.reference().regions()::lineage));
            return computed;
        });
        Cells cells = computed.get();

        assertThat(plan.facts()).hasSize(8);
        assertThat(work).isEqualTo(new SparkWork(8, 0, 0));
        assertThat(cells.rows("projects")).isEqualTo(2);
        assertThat(cells.regions("projects")).containsExactly("520102", "GUIAN");
        assertThat(cells.firstEvent()).contains(LocalDate.of(2022, 12, 1));
    }

    private static Dataset<Row> fact(String name) {
        FactRows rows = FactRows.of(Facts.named(name).orElseThrow().table());
        if (name.equals("projects")) {
            rows.row("region_code=520102", "signed_on=2023-01-01", "origin_scope=domestic");
            rows.row("region_code=GUIAN", "landed_on=2022-12-01");
        }
        return rows.dataset();
    }
}
